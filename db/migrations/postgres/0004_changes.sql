ALTER TABLE "place" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "changed_at" timestamp (3) with time zone;