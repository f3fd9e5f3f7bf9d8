PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_neighbourhood` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`city` text NOT NULL,
	`worker_name` text NOT NULL,
	`phone` text NOT NULL,
	`open_days` text,
	`open_from` text,
	`open_until` text,
	`opening_hours` text DEFAULT '' NOT NULL,
	`address` text NOT NULL,
	`languages` text NOT NULL,
	`time_zone` text NOT NULL,
	`review_mode` text DEFAULT 'all' NOT NULL,
	`introduction_mode` text DEFAULT 'worker' NOT NULL,
	`code_digits` integer DEFAULT 3 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`settings_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "neighbourhood_hours" CHECK(("__new_neighbourhood"."open_days" is null) = ("__new_neighbourhood"."open_from" is null) and ("__new_neighbourhood"."open_from" is null) = ("__new_neighbourhood"."open_until" is null)),
	CONSTRAINT "neighbourhood_hours_order" CHECK("__new_neighbourhood"."open_from" < "__new_neighbourhood"."open_until"),
	CONSTRAINT "neighbourhood_hours_said" CHECK("__new_neighbourhood"."open_days" is not null or "__new_neighbourhood"."opening_hours" <> '')
);
--> statement-breakpoint
INSERT INTO `__new_neighbourhood`("id", "slug", "name", "city", "worker_name", "phone", "open_days", "open_from", "open_until", "opening_hours", "address", "languages", "time_zone", "review_mode", "introduction_mode", "code_digits", "revision", "settings_version", "created_at") SELECT "id", "slug", "name", "city", "worker_name", "phone", NULL, NULL, NULL, "opening_hours", "address", "languages", "time_zone", "review_mode", "introduction_mode", "code_digits", "revision", "settings_version", "created_at" FROM `neighbourhood`;--> statement-breakpoint
DROP TABLE `neighbourhood`;--> statement-breakpoint
ALTER TABLE `__new_neighbourhood` RENAME TO `neighbourhood`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `neighbourhood_slug_unique` ON `neighbourhood` (`slug`);