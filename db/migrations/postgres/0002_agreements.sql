CREATE TABLE "take_back" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"person_id" text NOT NULL,
	"post_id" text NOT NULL,
	"introduction_id" text,
	"scope" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"seen_by" text,
	"seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "word_to_pass" (
	"id" text PRIMARY KEY NOT NULL,
	"key_figure_person_id" text NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"passed_at" timestamp (3) with time zone,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "key_figure_person" DROP CONSTRAINT "key_figure_person_key_figure_id_person_id_pk";--> statement-breakpoint
ALTER TABLE "key_figure_person" ADD COLUMN "id" text PRIMARY KEY NOT NULL;--> statement-breakpoint
ALTER TABLE "key_figure_person" ADD COLUMN "wording" text NOT NULL;--> statement-breakpoint
ALTER TABLE "key_figure_person" ADD COLUMN "language" text NOT NULL;--> statement-breakpoint
ALTER TABLE "key_figure_person" ADD COLUMN "taken_by" text;--> statement-breakpoint
ALTER TABLE "key_figure_person" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "take_back" ADD CONSTRAINT "take_back_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_back" ADD CONSTRAINT "take_back_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_back" ADD CONSTRAINT "take_back_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_back" ADD CONSTRAINT "take_back_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_back" ADD CONSTRAINT "take_back_seen_by_account_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_to_pass" ADD CONSTRAINT "word_to_pass_key_figure_person_id_key_figure_person_id_fk" FOREIGN KEY ("key_figure_person_id") REFERENCES "public"."key_figure_person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_to_pass" ADD CONSTRAINT "word_to_pass_by_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "take_back_unseen" ON "take_back" USING btree ("neighbourhood_id","seen_at");--> statement-breakpoint
CREATE INDEX "word_to_pass_by_agreement" ON "word_to_pass" USING btree ("key_figure_person_id","at");--> statement-breakpoint
ALTER TABLE "key_figure_person" ADD CONSTRAINT "key_figure_person_taken_by_account_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "key_figure_person_by_person" ON "key_figure_person" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "key_figure_person_standing" ON "key_figure_person" USING btree ("key_figure_id","person_id") WHERE "key_figure_person"."ended_at" is null;