ALTER TABLE `place` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `post` ADD `changed_at` integer;