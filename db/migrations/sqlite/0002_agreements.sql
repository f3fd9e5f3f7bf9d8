CREATE TABLE `take_back` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`person_id` text NOT NULL,
	`post_id` text NOT NULL,
	`introduction_id` text,
	`scope` text NOT NULL,
	`at` integer NOT NULL,
	`seen_by` text,
	`seen_at` integer,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhood`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`introduction_id`) REFERENCES `introduction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seen_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `take_back_unseen` ON `take_back` (`neighbourhood_id`,`seen_at`);--> statement-breakpoint
CREATE TABLE `word_to_pass` (
	`id` text PRIMARY KEY NOT NULL,
	`key_figure_person_id` text NOT NULL,
	`words` text NOT NULL,
	`language` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`passed_at` integer,
	`taken_back_at` integer,
	FOREIGN KEY (`key_figure_person_id`) REFERENCES `key_figure_person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `word_to_pass_by_agreement` ON `word_to_pass` (`key_figure_person_id`,`at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_key_figure_person` (
	`id` text PRIMARY KEY NOT NULL,
	`key_figure_id` text NOT NULL,
	`person_id` text NOT NULL,
	`wording` text NOT NULL,
	`language` text NOT NULL,
	`taken_by` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`key_figure_id`) REFERENCES `key_figure`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Nothing is carried over: no act has ever written to this table.
DROP TABLE `key_figure_person`;--> statement-breakpoint
ALTER TABLE `__new_key_figure_person` RENAME TO `key_figure_person`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `key_figure_person_by_person` ON `key_figure_person` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `key_figure_person_standing` ON `key_figure_person` (`key_figure_id`,`person_id`) WHERE "key_figure_person"."ended_at" is null;--> statement-breakpoint
ALTER TABLE `person` ADD `version` integer DEFAULT 1 NOT NULL;