ALTER TABLE "neighbourhood" ALTER COLUMN "opening_hours" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD COLUMN "open_days" jsonb;--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD COLUMN "open_from" text;--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD COLUMN "open_until" text;--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD CONSTRAINT "neighbourhood_hours" CHECK (("neighbourhood"."open_days" is null) = ("neighbourhood"."open_from" is null) and ("neighbourhood"."open_from" is null) = ("neighbourhood"."open_until" is null));--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD CONSTRAINT "neighbourhood_hours_order" CHECK ("neighbourhood"."open_from" < "neighbourhood"."open_until");--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD CONSTRAINT "neighbourhood_hours_said" CHECK ("neighbourhood"."open_days" is not null or "neighbourhood"."opening_hours" <> '');