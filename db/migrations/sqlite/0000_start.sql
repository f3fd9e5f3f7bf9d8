CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`password_hash` text,
	`coordinator` integer DEFAULT false NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_email_or_person" CHECK("account"."email" is not null or "account"."person_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_person_id_unique` ON `account` (`person_id`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text,
	`account_id` text,
	`act` text NOT NULL,
	`target_type` text NOT NULL,
	`target_id` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_log_by_time` ON `audit_log` (`neighbourhood_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_log_by_target` ON `audit_log` (`target_type`,`target_id`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`post_id` text NOT NULL,
	`scope` text NOT NULL,
	`route` text NOT NULL,
	`wording` text NOT NULL,
	`language` text NOT NULL,
	`taken_by` text,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consent_by_post` ON `consent` (`post_id`,`scope`);--> statement-breakpoint
CREATE UNIQUE INDEX `consent_standing` ON `consent` (`post_id`,`scope`) WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `edition` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`week` text NOT NULL,
	`number` integer,
	`status` text NOT NULL,
	`greeting` text DEFAULT '' NOT NULL,
	`page` text,
	`pdf` blob,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`published_by` text,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "edition_frozen" CHECK(("edition"."status" = 'published') = ("edition"."pdf" is not null and "edition"."published_at" is not null and "edition"."number" is not null and "edition"."page" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_week` ON `edition` (`neighbourhood_id`,`week`);--> statement-breakpoint
CREATE UNIQUE INDEX `edition_number` ON `edition` (`neighbourhood_id`,`number`);--> statement-breakpoint
CREATE TABLE `edition_post` (
	`edition_id` text NOT NULL,
	`post_id` text NOT NULL,
	`consent_id` text NOT NULL,
	`position` integer NOT NULL,
	`left_out` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`edition_id`, `post_id`),
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consent_id`) REFERENCES `consent`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edition_post_by_post` ON `edition_post` (`post_id`);--> statement-breakpoint
CREATE TABLE `login_card` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`issued_by` text,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `login_card_token_hash_unique` ON `login_card` (`token_hash`);--> statement-breakpoint
CREATE TABLE `membership` (
	`account_id` text NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `neighbourhood_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `neighbourhood` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`city` text NOT NULL,
	`worker_name` text NOT NULL,
	`phone` text NOT NULL,
	`opening_hours` text NOT NULL,
	`address` text NOT NULL,
	`languages` text NOT NULL,
	`time_zone` text NOT NULL,
	`review_mode` text DEFAULT 'all' NOT NULL,
	`code_digits` integer DEFAULT 3 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`settings_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `neighbourhood_slug_unique` ON `neighbourhood` (`slug`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`first_name` text NOT NULL,
	`phone` text,
	`email` text,
	`channel` text NOT NULL,
	`languages` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_reachable" CHECK("person"."channel" = 'visit' or "person"."phone" is not null or "person"."email" is not null)
);
--> statement-breakpoint
CREATE INDEX `person_by_phone` ON `person` (`neighbourhood_id`,`phone`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`author_id` text NOT NULL,
	`entered_by` text,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`category` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`when_day` text NOT NULL,
	`when_date` text,
	`when_time` text,
	`when_part` text,
	`route` text NOT NULL,
	`status` text NOT NULL,
	`close_reason` text,
	`site_consent_id` text,
	`link_hash` text NOT NULL,
	`submission_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`submitted_at` integer NOT NULL,
	`published_at` integer,
	`expires_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_consent_id`) REFERENCES `consent`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "post_published_with_consent" CHECK("post"."status" <> 'published' or "post"."site_consent_id" is not null),
	CONSTRAINT "post_published_until" CHECK("post"."status" <> 'published' or ("post"."published_at" is not null and "post"."expires_at" is not null)),
	CONSTRAINT "post_closed_when" CHECK(("post"."status" in ('closed', 'declined')) = ("post"."closed_at" is not null)),
	CONSTRAINT "post_date" CHECK(("post"."when_day" = 'date') = ("post"."when_date" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `post_link_hash_unique` ON `post` (`link_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `post_submission_key_unique` ON `post` (`submission_key`);--> statement-breakpoint
CREATE INDEX `post_by_status` ON `post` (`neighbourhood_id`,`status`,`published_at`);--> statement-breakpoint
CREATE INDEX `post_by_author` ON `post` (`author_id`);--> statement-breakpoint
CREATE INDEX `post_by_expiry` ON `post` (`status`,`expires_at`);--> statement-breakpoint
CREATE INDEX `post_by_code` ON `post` (`neighbourhood_id`,`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `post_code_in_use` ON `post` (`neighbourhood_id`,`code`) WHERE "post"."closed_at" is null;--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text,
	`decided_by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_reason" CHECK("review"."decision" = 'published' or "review"."reason" is not null)
);
--> statement-breakpoint
CREATE INDEX `review_by_post` ON `review` (`post_id`,`at`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_by_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE TABLE `wording` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`corrected_by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `wording_by_post` ON `wording` (`post_id`,`at`);