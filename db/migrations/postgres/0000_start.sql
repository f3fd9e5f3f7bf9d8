CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"password_hash" text,
	"coordinator" boolean DEFAULT false NOT NULL,
	"person_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email"),
	CONSTRAINT "account_person_id_unique" UNIQUE("person_id"),
	CONSTRAINT "account_email_or_person" CHECK ("account"."email" is not null or "account"."person_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text,
	"account_id" text,
	"act" text NOT NULL,
	"target_type" text NOT NULL,
	"target_id" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"post_id" text NOT NULL,
	"scope" text NOT NULL,
	"route" text NOT NULL,
	"wording" text NOT NULL,
	"language" text NOT NULL,
	"taken_by" text,
	"given_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"week" text NOT NULL,
	"number" integer,
	"status" text NOT NULL,
	"greeting" text DEFAULT '' NOT NULL,
	"page" jsonb,
	"pdf" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" text,
	CONSTRAINT "edition_frozen" CHECK (("edition"."status" = 'published') = ("edition"."pdf" is not null and "edition"."published_at" is not null and "edition"."number" is not null and "edition"."page" is not null))
);
--> statement-breakpoint
CREATE TABLE "edition_post" (
	"edition_id" text NOT NULL,
	"post_id" text NOT NULL,
	"consent_id" text NOT NULL,
	"position" integer NOT NULL,
	"left_out" boolean DEFAULT false NOT NULL,
	CONSTRAINT "edition_post_edition_id_post_id_pk" PRIMARY KEY("edition_id","post_id")
);
--> statement-breakpoint
CREATE TABLE "login_card" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"issued_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "login_card_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"account_id" text NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "membership_account_id_neighbourhood_id_pk" PRIMARY KEY("account_id","neighbourhood_id")
);
--> statement-breakpoint
CREATE TABLE "neighbourhood" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"city" text NOT NULL,
	"worker_name" text NOT NULL,
	"phone" text NOT NULL,
	"opening_hours" text NOT NULL,
	"address" text NOT NULL,
	"languages" jsonb NOT NULL,
	"time_zone" text NOT NULL,
	"review_mode" text DEFAULT 'all' NOT NULL,
	"code_digits" integer DEFAULT 3 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"settings_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "neighbourhood_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"first_name" text NOT NULL,
	"phone" text,
	"email" text,
	"channel" text NOT NULL,
	"languages" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_reachable" CHECK ("person"."channel" = 'visit' or "person"."phone" is not null or "person"."email" is not null)
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" text PRIMARY KEY NOT NULL,
	"neighbourhood_id" text NOT NULL,
	"author_id" text NOT NULL,
	"entered_by" text,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"when_day" text NOT NULL,
	"when_date" text,
	"when_time" text,
	"when_part" text,
	"route" text NOT NULL,
	"status" text NOT NULL,
	"close_reason" text,
	"site_consent_id" text,
	"link_hash" text NOT NULL,
	"submission_key" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "post_link_hash_unique" UNIQUE("link_hash"),
	CONSTRAINT "post_submission_key_unique" UNIQUE("submission_key"),
	CONSTRAINT "post_published_with_consent" CHECK ("post"."status" <> 'published' or "post"."site_consent_id" is not null),
	CONSTRAINT "post_published_until" CHECK ("post"."status" <> 'published' or ("post"."published_at" is not null and "post"."expires_at" is not null)),
	CONSTRAINT "post_closed_when" CHECK (("post"."status" in ('closed', 'declined')) = ("post"."closed_at" is not null)),
	CONSTRAINT "post_date" CHECK (("post"."when_day" = 'date') = ("post"."when_date" is not null))
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"decided_by" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_reason" CHECK ("review"."decision" = 'published' or "review"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wording" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"corrected_by" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_taken_by_account_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_published_by_account_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_post" ADD CONSTRAINT "edition_post_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_post" ADD CONSTRAINT "edition_post_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_post" ADD CONSTRAINT "edition_post_consent_id_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_card" ADD CONSTRAINT "login_card_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_card" ADD CONSTRAINT "login_card_issued_by_account_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_site_consent_id_consent_id_fk" FOREIGN KEY ("site_consent_id") REFERENCES "public"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wording" ADD CONSTRAINT "wording_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wording" ADD CONSTRAINT "wording_corrected_by_account_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_by_time" ON "audit_log" USING btree ("neighbourhood_id","at");--> statement-breakpoint
CREATE INDEX "audit_log_by_target" ON "audit_log" USING btree ("target_type","target_id");--> statement-breakpoint
CREATE INDEX "consent_by_post" ON "consent" USING btree ("post_id","scope");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_standing" ON "consent" USING btree ("post_id","scope") WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "edition_week" ON "edition" USING btree ("neighbourhood_id","week");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_number" ON "edition" USING btree ("neighbourhood_id","number");--> statement-breakpoint
CREATE INDEX "edition_post_by_post" ON "edition_post" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "person_by_phone" ON "person" USING btree ("neighbourhood_id","phone");--> statement-breakpoint
CREATE INDEX "post_by_status" ON "post" USING btree ("neighbourhood_id","status","published_at");--> statement-breakpoint
CREATE INDEX "post_by_author" ON "post" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "post_by_expiry" ON "post" USING btree ("status","expires_at");--> statement-breakpoint
CREATE INDEX "post_by_code" ON "post" USING btree ("neighbourhood_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "post_code_in_use" ON "post" USING btree ("neighbourhood_id","code") WHERE "post"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "review_by_post" ON "review" USING btree ("post_id","at");--> statement-breakpoint
CREATE INDEX "session_by_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "wording_by_post" ON "wording" USING btree ("post_id","at");