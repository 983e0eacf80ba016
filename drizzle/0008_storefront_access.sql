CREATE TABLE "messages" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"recipient" text NOT NULL,
	"status" text NOT NULL,
	"details" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"trouble" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "status_is_known" CHECK ("messages"."status" in ('waiting', 'sent', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "company_logos" (
	"company_id" text collate "C" PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"png" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ups" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"answers" jsonb NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"language" text,
	"confirmation" text,
	"confirmed_at" timestamp (3) with time zone,
	"terms_version" integer,
	"reason" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"tier_account_id" text collate "C",
	"customer_user_id" text collate "C",
	"ip" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_is_known" CHECK ("sign_ups"."status" in ('unconfirmed', 'pending', 'approved', 'denied')),
	CONSTRAINT "approved_has_become_a_customer" CHECK ("sign_ups"."status" <> 'approved' or "sign_ups"."tier_account_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "store_settings" (
	"company_id" text collate "C" PRIMARY KEY NOT NULL,
	"pages" jsonb NOT NULL,
	"sign_up" jsonb NOT NULL,
	"passwords" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "store_terms" (
	"company_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "one_text_per_version" PRIMARY KEY("company_id","version")
);
--> statement-breakpoint
DROP INDEX "one_open_reset_per_customer_user";--> statement-breakpoint
ALTER TABLE "customer_users" ALTER COLUMN "name" SET DATA TYPE text collate "und-x-icu";--> statement-breakpoint
ALTER TABLE "customer_password_resets" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customer_password_resets" ADD COLUMN "made_by" text collate "C";--> statement-breakpoint
ALTER TABLE "customer_users" ADD COLUMN "denial_reason" text;--> statement-breakpoint
ALTER TABLE "customer_users" ADD COLUMN "search" text GENERATED ALWAYS AS (fold(name || ' ' || email || ' ' || id)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "told_of_approvals" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_logos" ADD CONSTRAINT "company_logos_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_settings" ADD CONSTRAINT "store_settings_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_terms" ADD CONSTRAINT "store_terms_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_by_person" ON "messages" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "messages_by_company" ON "messages" USING btree ("company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "sign_ups_by_company_and_status" ON "sign_ups" USING btree ("company_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "sign_ups_by_email" ON "sign_ups" USING btree ("company_id",lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "one_sign_up_per_confirmation" ON "sign_ups" USING btree ("confirmation");--> statement-breakpoint
CREATE INDEX "customer_password_resets_by_user" ON "customer_password_resets" USING btree ("customer_user_id","created_at");--> statement-breakpoint
CREATE INDEX "customer_users_by_name" ON "customer_users" USING btree ("company_id","name","id") WHERE "customer_users"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customer_users_by_creation" ON "customer_users" USING btree ("company_id","created_at","id") WHERE "customer_users"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customer_users_pending" ON "customer_users" USING btree ("company_id","created_at","id") WHERE "customer_users"."deleted_at" is null and "customer_users"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "customer_users_by_beginning" ON "customer_users" USING btree ("company_id",(substr("search", 1, 8) collate "C"));--> statement-breakpoint
CREATE INDEX "customer_users_by_search" ON "customer_users" USING gin ("company_id","search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_reset_per_customer_user" ON "customer_password_resets" USING btree ("customer_user_id") WHERE "customer_password_resets"."used_at" is null and "customer_password_resets"."withdrawn_at" is null;