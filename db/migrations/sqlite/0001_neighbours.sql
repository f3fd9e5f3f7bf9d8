CREATE TABLE `call` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`person_id` text NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_open` ON `call` (`person_id`) WHERE "call"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `call_due` ON `call` (`neighbourhood_id`,`closed_at`,`not_before`);--> statement-breakpoint
CREATE TABLE `call_reason` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`kind` text NOT NULL,
	`target_id` text NOT NULL,
	`at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_reason_open` ON `call_reason` (`call_id`,`kind`,`target_id`) WHERE "call_reason"."done_at" is null;--> statement-breakpoint
CREATE INDEX `call_reason_by_target` ON `call_reason` (`target_id`,`kind`);--> statement-breakpoint
CREATE TABLE `contact_log` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`call_id` text,
	`outcome` text NOT NULL,
	`note` text,
	`by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_log_by_person` ON `contact_log` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `intake_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`fields` text NOT NULL,
	`call_back_at` integer,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `intake_draft_open` ON `intake_draft` (`neighbourhood_id`,`done_at`);--> statement-breakpoint
CREATE TABLE `introduction` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`post_id` text NOT NULL,
	`response_id` text,
	`author_id` text NOT NULL,
	`other_id` text NOT NULL,
	`mode` text NOT NULL,
	`why` text NOT NULL,
	`state` text NOT NULL,
	`author_consent_id` text,
	`other_consent_id` text,
	`shared_at` integer,
	`meet_date` text,
	`meet_time` text,
	`meet_place` text,
	`aftercare_on` text,
	`outcome` text,
	`outcome_note` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_consent_id`) REFERENCES `consent`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_consent_id`) REFERENCES `consent`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "introduction_two" CHECK("introduction"."author_id" <> "introduction"."other_id"),
	CONSTRAINT "introduction_both_said_yes" CHECK("introduction"."state" not in ('shared', 'appointed', 'happened') or ("introduction"."author_consent_id" is not null and "introduction"."other_consent_id" is not null)),
	CONSTRAINT "introduction_appointment" CHECK("introduction"."state" <> 'appointed' or ("introduction"."meet_date" is not null)),
	CONSTRAINT "introduction_closed" CHECK(("introduction"."state" in ('happened', 'did_not_happen', 'cancelled')) = ("introduction"."closed_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `introduction_by_state` ON `introduction` (`neighbourhood_id`,`state`);--> statement-breakpoint
CREATE INDEX `introduction_by_author` ON `introduction` (`author_id`);--> statement-breakpoint
CREATE INDEX `introduction_by_other` ON `introduction` (`other_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `introduction_once` ON `introduction` (`post_id`,`other_id`) WHERE "introduction"."closed_at" is null;--> statement-breakpoint
CREATE TABLE `introduction_step` (
	`id` text PRIMARY KEY NOT NULL,
	`introduction_id` text NOT NULL,
	`step` text NOT NULL,
	`by` text,
	`person_id` text,
	`note` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`introduction_id`) REFERENCES `introduction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `introduction_step_by_time` ON `introduction_step` (`introduction_id`,`at`);--> statement-breakpoint
CREATE TABLE `key_figure` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`wording` text NOT NULL,
	`language` text NOT NULL,
	`taken_by` text,
	`since` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `key_figure_standing` ON `key_figure` (`person_id`) WHERE "key_figure"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `key_figure_person` (
	`key_figure_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`key_figure_id`, `person_id`),
	FOREIGN KEY (`key_figure_id`) REFERENCES `key_figure`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`target_id` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`stop_hash` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`taken_until` integer,
	`sent_at` integer,
	`failed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_stop_hash_unique` ON `outbox` (`stop_hash`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`sent_at`,`failed_at`,`next_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_person` ON `outbox` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`person_id`,`kind`,`target_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `person_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`kept_id` text NOT NULL,
	`merged_id` text NOT NULL,
	`moved` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kept_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_merge_two" CHECK("person_merge"."kept_id" <> "person_merge"."merged_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_merge_standing` ON `person_merge` (`merged_id`) WHERE "person_merge"."undone_at" is null;--> statement-breakpoint
CREATE TABLE `response` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`route` text NOT NULL,
	`note` text,
	`entered_by` text,
	`link_hash` text NOT NULL,
	`at` integer NOT NULL,
	`closed_at` integer,
	`close_reason` text,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "response_closed" CHECK(("response"."closed_at" is null) = ("response"."close_reason" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_link_hash_unique` ON `response` (`link_hash`);--> statement-breakpoint
CREATE INDEX `response_by_post` ON `response` (`post_id`,`at`);--> statement-breakpoint
CREATE INDEX `response_by_person` ON `response` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `response_once` ON `response` (`post_id`,`person_id`) WHERE "response"."closed_at" is null;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_consent` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`post_id` text,
	`introduction_id` text,
	`scope` text NOT NULL,
	`route` text NOT NULL,
	`wording` text NOT NULL,
	`language` text NOT NULL,
	`taken_by` text,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consent_subject" CHECK(("__new_consent"."post_id" is null) <> ("__new_consent"."introduction_id" is null))
);
--> statement-breakpoint
INSERT INTO `__new_consent`("id", "person_id", "post_id", "introduction_id", "scope", "route", "wording", "language", "taken_by", "given_at", "withdrawn_at") SELECT "id", "person_id", "post_id", NULL, "scope", "route", "wording", "language", "taken_by", "given_at", "withdrawn_at" FROM `consent`;--> statement-breakpoint
DROP TABLE `consent`;--> statement-breakpoint
ALTER TABLE `__new_consent` RENAME TO `consent`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `consent_by_post` ON `consent` (`post_id`,`scope`);--> statement-breakpoint
CREATE UNIQUE INDEX `consent_contact_standing` ON `consent` (`introduction_id`,`person_id`) WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `consent_standing` ON `consent` (`post_id`,`scope`) WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE `neighbourhood` ADD `introduction_mode` text DEFAULT 'worker' NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_person` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`first_name` text NOT NULL,
	`family_name` text,
	`address` text,
	`phone` text,
	`other_phones` text DEFAULT '[]' NOT NULL,
	`email` text,
	`email_stopped_at` integer,
	`channel` text NOT NULL,
	`call_from` text,
	`call_until` text,
	`languages` text NOT NULL,
	`paused_until` text,
	`name_key` text DEFAULT '' NOT NULL,
	`phone_key` text DEFAULT '' NOT NULL,
	`merged_into` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_hours" CHECK(("__new_person"."call_from" is null) = ("__new_person"."call_until" is null)),
	CONSTRAINT "person_reachable" CHECK("__new_person"."channel" = 'visit' or "__new_person"."phone" is not null or "__new_person"."email" is not null)
);
--> statement-breakpoint
INSERT INTO `__new_person`("id", "neighbourhood_id", "first_name", "family_name", "address", "phone", "other_phones", "email", "email_stopped_at", "channel", "call_from", "call_until", "languages", "paused_until", "name_key", "phone_key", "merged_into", "created_at") SELECT "id", "neighbourhood_id", "first_name", NULL, NULL, "phone", '[]', "email", NULL, "channel", NULL, NULL, "languages", NULL, lower("first_name") || ' | ' || lower("first_name"), replace(replace(coalesce("phone", ''), '+32', '0'), '+', ''), NULL, "created_at" FROM `person`;--> statement-breakpoint
DROP TABLE `person`;--> statement-breakpoint
ALTER TABLE `__new_person` RENAME TO `person`;--> statement-breakpoint
CREATE INDEX `person_by_phone` ON `person` (`neighbourhood_id`,`phone`);