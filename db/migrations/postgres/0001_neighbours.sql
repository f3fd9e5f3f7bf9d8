CREATE TABLE "call" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"person_id" text NOT NULL,
	"not_before" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "call_reason" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"kind" text NOT NULL,
	"target_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "contact_log" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"call_id" text,
	"outcome" text NOT NULL,
	"note" text,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_draft" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"fields" jsonb NOT NULL,
	"call_back_at" timestamp (3) with time zone,
	"created_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "introduction" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"post_id" text NOT NULL,
	"response_id" text,
	"author_id" text NOT NULL,
	"other_id" text NOT NULL,
	"mode" text NOT NULL,
	"why" jsonb NOT NULL,
	"state" text NOT NULL,
	"author_consent_id" text,
	"other_consent_id" text,
	"shared_at" timestamp (3) with time zone,
	"meet_date" text,
	"meet_time" text,
	"meet_place" text,
	"aftercare_on" text,
	"outcome" text,
	"outcome_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "introduction_two" CHECK ("introduction"."author_id" <> "introduction"."other_id"),
	CONSTRAINT "introduction_both_said_yes" CHECK ("introduction"."state" not in ('shared', 'appointed', 'happened') or ("introduction"."author_consent_id" is not null and "introduction"."other_consent_id" is not null)),
	CONSTRAINT "introduction_appointment" CHECK ("introduction"."state" <> 'appointed' or ("introduction"."meet_date" is not null)),
	CONSTRAINT "introduction_closed" CHECK (("introduction"."state" in ('happened', 'did_not_happen', 'cancelled')) = ("introduction"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "introduction_step" (
	"id" text PRIMARY KEY NOT NULL,
	"introduction_id" text NOT NULL,
	"step" text NOT NULL,
	"by" text,
	"person_id" text,
	"note" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "key_figure" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"wording" text NOT NULL,
	"language" text NOT NULL,
	"taken_by" text,
	"since" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "key_figure_person" (
	"key_figure_id" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "key_figure_person_key_figure_id_person_id_pk" PRIMARY KEY("key_figure_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"target_id" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"stop_hash" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"taken_until" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outbox_stop_hash_unique" UNIQUE("stop_hash")
);
--> statement-breakpoint
CREATE TABLE "person_merge" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"kept_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"moved" jsonb NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "person_merge_two" CHECK ("person_merge"."kept_id" <> "person_merge"."merged_id")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"post_id" text NOT NULL,
	"person_id" text NOT NULL,
	"route" text NOT NULL,
	"note" text,
	"entered_by" text,
	"link_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"close_reason" text,
	CONSTRAINT "response_link_hash_unique" UNIQUE("link_hash"),
	CONSTRAINT "response_closed" CHECK (("response"."closed_at" is null) = ("response"."close_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "consent" ALTER COLUMN "post_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "consent" ADD COLUMN "introduction_id" text;--> statement-breakpoint
ALTER TABLE "neighbourhood" ADD COLUMN "introduction_mode" text DEFAULT 'worker' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "family_name" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "other_phones" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "email_stopped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "call_from" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "call_until" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "paused_until" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "name_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "phone_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_reason" ADD CONSTRAINT "call_reason_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_log" ADD CONSTRAINT "contact_log_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_log" ADD CONSTRAINT "contact_log_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_log" ADD CONSTRAINT "contact_log_by_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_draft" ADD CONSTRAINT "intake_draft_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_draft" ADD CONSTRAINT "intake_draft_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_other_id_person_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_author_consent_id_consent_id_fk" FOREIGN KEY ("author_consent_id") REFERENCES "public"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_other_consent_id_consent_id_fk" FOREIGN KEY ("other_consent_id") REFERENCES "public"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_step" ADD CONSTRAINT "introduction_step_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_step" ADD CONSTRAINT "introduction_step_by_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_step" ADD CONSTRAINT "introduction_step_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_figure" ADD CONSTRAINT "key_figure_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_figure" ADD CONSTRAINT "key_figure_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_figure" ADD CONSTRAINT "key_figure_taken_by_account_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_figure_person" ADD CONSTRAINT "key_figure_person_key_figure_id_key_figure_id_fk" FOREIGN KEY ("key_figure_id") REFERENCES "public"."key_figure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_figure_person" ADD CONSTRAINT "key_figure_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_kept_id_person_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_merged_id_person_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_by_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "call_open" ON "call" USING btree ("person_id") WHERE "call"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "call_due" ON "call" USING btree ("neighbourhood_id","closed_at","not_before");--> statement-breakpoint
CREATE UNIQUE INDEX "call_reason_open" ON "call_reason" USING btree ("call_id","kind","target_id") WHERE "call_reason"."done_at" is null;--> statement-breakpoint
CREATE INDEX "call_reason_by_target" ON "call_reason" USING btree ("target_id","kind");--> statement-breakpoint
CREATE INDEX "contact_log_by_person" ON "contact_log" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "intake_draft_open" ON "intake_draft" USING btree ("neighbourhood_id","done_at");--> statement-breakpoint
CREATE INDEX "introduction_by_state" ON "introduction" USING btree ("neighbourhood_id","state");--> statement-breakpoint
CREATE INDEX "introduction_by_author" ON "introduction" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "introduction_by_other" ON "introduction" USING btree ("other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "introduction_once" ON "introduction" USING btree ("post_id","other_id") WHERE "introduction"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "introduction_step_by_time" ON "introduction_step" USING btree ("introduction_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "key_figure_standing" ON "key_figure" USING btree ("person_id") WHERE "key_figure"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("sent_at","failed_at","next_at");--> statement-breakpoint
CREATE INDEX "outbox_by_person" ON "outbox" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_once" ON "outbox" USING btree ("person_id","kind","target_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "person_merge_standing" ON "person_merge" USING btree ("merged_id") WHERE "person_merge"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "response_by_post" ON "response" USING btree ("post_id","at");--> statement-breakpoint
CREATE INDEX "response_by_person" ON "response" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "response_once" ON "response" USING btree ("post_id","person_id") WHERE "response"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "consent_contact_standing" ON "consent" USING btree ("introduction_id","person_id") WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_subject" CHECK (("consent"."post_id" is null) <> ("consent"."introduction_id" is null));--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_hours" CHECK (("person"."call_from" is null) = ("person"."call_until" is null));--> statement-breakpoint
UPDATE "person" SET "name_key" = lower("first_name") || ' | ' || lower("first_name"), "phone_key" = replace(replace(coalesce("phone", ''), '+32', '0'), '+', '');