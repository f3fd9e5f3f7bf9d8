CREATE TABLE `delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`sheets` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`key_figure_id` text,
	`undone_at` integer,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_figure_id`) REFERENCES `key_figure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_once` ON `delivery` (`place_id`,`edition_id`) WHERE "delivery"."undone_at" is null;--> statement-breakpoint
CREATE INDEX `delivery_by_edition` ON `delivery` (`edition_id`);--> statement-breakpoint
CREATE TABLE `edition_print` (
	`edition_id` text NOT NULL,
	`layout` text NOT NULL,
	`pdf` blob NOT NULL,
	`left_over` text NOT NULL,
	PRIMARY KEY(`edition_id`, `layout`),
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`address` text NOT NULL,
	`sheets` integer DEFAULT 1 NOT NULL,
	`layout` text DEFAULT 'tearoff' NOT NULL,
	`key_figure_id` text,
	`position` integer NOT NULL,
	`free_when` text,
	`ask_whom` text,
	`bench` integer DEFAULT false NOT NULL,
	`toilet` integer DEFAULT false NOT NULL,
	`step_free` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_figure_id`) REFERENCES `key_figure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `place_in_order` ON `place` (`neighbourhood_id`,`closed_at`,`position`);--> statement-breakpoint
CREATE TABLE `slip` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`number` integer NOT NULL,
	`response_id` text,
	`draft_id` text,
	`entered_by` text,
	`at` integer NOT NULL,
	`shredded_at` integer,
	`shredded_by` text,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draft_id`) REFERENCES `intake_draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shredded_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "slip_became" CHECK(("slip"."response_id" is null) <> ("slip"."draft_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `slip_number` ON `slip` (`neighbourhood_id`,`number`);--> statement-breakpoint
CREATE INDEX `slip_to_shred` ON `slip` (`neighbourhood_id`,`shredded_at`);--> statement-breakpoint
CREATE TABLE `tear_off` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`key_figure_id` text,
	`undone_at` integer,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_figure_id`) REFERENCES `key_figure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tear_off_by_place` ON `tear_off` (`place_id`,`edition_id`);--> statement-breakpoint
CREATE TABLE `translation` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`source_title` text NOT NULL,
	`source_text` text NOT NULL,
	`translator` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `translation_standing` ON `translation` (`post_id`,`language`) WHERE "translation"."ended_at" is null;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_edition` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`week` text NOT NULL,
	`number` integer,
	`correction` integer DEFAULT 0 NOT NULL,
	`status` text NOT NULL,
	`greeting` text DEFAULT '' NOT NULL,
	`page` text,
	`template_version` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`published_by` text,
	`archived_at` integer,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "edition_frozen" CHECK(("__new_edition"."status" = 'draft') or ("__new_edition"."published_at" is not null and "__new_edition"."number" is not null and "__new_edition"."page" is not null)),
	CONSTRAINT "edition_withdrawn" CHECK(("__new_edition"."status" = 'withdrawn') = ("__new_edition"."withdrawn_at" is not null and "__new_edition"."withdrawn_reason" is not null))
);
--> statement-breakpoint
-- The prints are kept apart from now on, to the byte.
INSERT INTO `edition_print`("edition_id", "layout", "pdf", "left_over") SELECT "id", 'tearoff', "pdf", '[]' FROM `edition` WHERE "pdf" IS NOT NULL;--> statement-breakpoint
INSERT INTO `__new_edition`("id", "neighbourhood_id", "week", "number", "status", "greeting", "page", "version", "created_at", "published_at", "published_by") SELECT "id", "neighbourhood_id", "week", "number", "status", "greeting", "page", "version", "created_at", "published_at", "published_by" FROM `edition`;--> statement-breakpoint
DROP TABLE `edition`;--> statement-breakpoint
ALTER TABLE `__new_edition` RENAME TO `edition`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `edition_week` ON `edition` (`neighbourhood_id`,`week`,`correction`);--> statement-breakpoint
CREATE UNIQUE INDEX `edition_number` ON `edition` (`neighbourhood_id`,`number`,`correction`);--> statement-breakpoint
CREATE UNIQUE INDEX `edition_holds` ON `edition` (`neighbourhood_id`,`week`) WHERE "edition"."status" <> 'withdrawn';--> statement-breakpoint
ALTER TABLE `post` ADD `place_id` text REFERENCES place(id);