CREATE TABLE "delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"place_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"sheets" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"key_figure_id" text,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "edition_print" (
	"edition_id" text NOT NULL,
	"layout" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	"left_over" jsonb NOT NULL,
	CONSTRAINT "edition_print_edition_id_layout_pk" PRIMARY KEY("edition_id","layout")
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"sheets" integer DEFAULT 1 NOT NULL,
	"layout" text DEFAULT 'tearoff' NOT NULL,
	"key_figure_id" text,
	"position" integer NOT NULL,
	"free_when" text,
	"ask_whom" text,
	"bench" boolean DEFAULT false NOT NULL,
	"toilet" boolean DEFAULT false NOT NULL,
	"step_free" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "slip" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"number" integer NOT NULL,
	"response_id" text,
	"draft_id" text,
	"entered_by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"shredded_at" timestamp (3) with time zone,
	"shredded_by" text,
	CONSTRAINT "slip_became" CHECK (("slip"."response_id" is null) <> ("slip"."draft_id" is null))
);
--> statement-breakpoint
CREATE TABLE "tear_off" (
	"id" text PRIMARY KEY NOT NULL,
	"place_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"key_figure_id" text,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "translation" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"source_title" text NOT NULL,
	"source_text" text NOT NULL,
	"translator" text NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "edition" DROP CONSTRAINT "edition_frozen";--> statement-breakpoint
DROP INDEX "edition_week";--> statement-breakpoint
DROP INDEX "edition_number";--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "correction" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "template_version" text;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "place_id" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_by_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_key_figure_id_key_figure_id_fk" FOREIGN KEY ("key_figure_id") REFERENCES "public"."key_figure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_print" ADD CONSTRAINT "edition_print_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_key_figure_id_key_figure_id_fk" FOREIGN KEY ("key_figure_id") REFERENCES "public"."key_figure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip" ADD CONSTRAINT "slip_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip" ADD CONSTRAINT "slip_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip" ADD CONSTRAINT "slip_draft_id_intake_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."intake_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip" ADD CONSTRAINT "slip_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip" ADD CONSTRAINT "slip_shredded_by_account_id_fk" FOREIGN KEY ("shredded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tear_off" ADD CONSTRAINT "tear_off_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tear_off" ADD CONSTRAINT "tear_off_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tear_off" ADD CONSTRAINT "tear_off_by_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tear_off" ADD CONSTRAINT "tear_off_key_figure_id_key_figure_id_fk" FOREIGN KEY ("key_figure_id") REFERENCES "public"."key_figure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation" ADD CONSTRAINT "translation_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translation" ADD CONSTRAINT "translation_by_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_once" ON "delivery" USING btree ("place_id","edition_id") WHERE "delivery"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "delivery_by_edition" ON "delivery" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "place_in_order" ON "place" USING btree ("neighbourhood_id","closed_at","position");--> statement-breakpoint
CREATE UNIQUE INDEX "slip_number" ON "slip" USING btree ("neighbourhood_id","number");--> statement-breakpoint
CREATE INDEX "slip_to_shred" ON "slip" USING btree ("neighbourhood_id","shredded_at");--> statement-breakpoint
CREATE INDEX "tear_off_by_place" ON "tear_off" USING btree ("place_id","edition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "translation_standing" ON "translation" USING btree ("post_id","language") WHERE "translation"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "edition_holds" ON "edition" USING btree ("neighbourhood_id","week") WHERE "edition"."status" <> 'withdrawn';--> statement-breakpoint
CREATE UNIQUE INDEX "edition_week" ON "edition" USING btree ("neighbourhood_id","week","correction");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_number" ON "edition" USING btree ("neighbourhood_id","number","correction");--> statement-breakpoint
-- The prints are kept apart from now on, to the byte.
INSERT INTO "edition_print"("edition_id", "layout", "pdf", "left_over") SELECT "id", 'tearoff', "pdf", '[]' FROM "edition" WHERE "pdf" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "edition" DROP COLUMN "pdf";--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_withdrawn" CHECK (("edition"."status" = 'withdrawn') = ("edition"."withdrawn_at" is not null and "edition"."withdrawn_reason" is not null));--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_frozen" CHECK (("edition"."status" = 'draft') or ("edition"."published_at" is not null and "edition"."number" is not null and "edition"."page" is not null));