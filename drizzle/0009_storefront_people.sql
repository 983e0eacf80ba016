CREATE TABLE "custom_answers" (
	"tier_account_id" text collate "C" PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "custom_fields" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"label" text NOT NULL,
	"hint" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"choices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kind_is_known" CHECK ("custom_fields"."kind" in ('text', 'number', 'date', 'choice', 'yes-no'))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"token" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"made_by" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_is_known" CHECK ("invitations"."role" in ('owner', 'operations', 'sales', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"operator_id" text collate "C" NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"operator_id" text collate "C" PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_settings" (
	"company_id" text collate "C" PRIMARY KEY NOT NULL,
	"from_name" text,
	"from_address" text,
	"reply_to" text,
	"letters" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "store_domains" (
	"company_id" text collate "C" PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"token" text NOT NULL,
	"proven_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"trouble" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "requires_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_user_sessions" ADD COLUMN "viewed_by" text collate "C";--> statement-breakpoint
ALTER TABLE "customer_user_sessions" ADD COLUMN "view_reason" text;--> statement-breakpoint
ALTER TABLE "customer_users" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "operator_sessions" ADD COLUMN "awaits_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "as_id" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "as_name" text;--> statement-breakpoint
ALTER TABLE "store_settings" ADD COLUMN "people" jsonb DEFAULT '{"inviteFirstUser":false,"firstUserManages":false}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "custom_answers" ADD CONSTRAINT "custom_answers_tier_account_id_tier_accounts_id_fk" FOREIGN KEY ("tier_account_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_fields" ADD CONSTRAINT "custom_fields_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_operator_id_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_operator_id_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_domains" ADD CONSTRAINT "store_domains_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "custom_fields_by_company" ON "custom_fields" USING btree ("company_id","position","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_invitation_per_email_and_company" ON "invitations" USING btree ("company_id",lower("email")) WHERE "invitations"."accepted_at" is null and "invitations"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_invitation_per_token" ON "invitations" USING btree ("token");--> statement-breakpoint
CREATE INDEX "invitations_by_company" ON "invitations" USING btree ("company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "recovery_codes_by_operator" ON "recovery_codes" USING btree ("operator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_store_per_host" ON "store_domains" USING btree ("host") WHERE "store_domains"."proven_at" is not null;--> statement-breakpoint
ALTER TABLE "customer_user_sessions" ADD CONSTRAINT "customer_user_sessions_viewed_by_operators_id_fk" FOREIGN KEY ("viewed_by") REFERENCES "public"."operators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_by_actor" ON "audit_entries" USING btree ("actor_id","id");--> statement-breakpoint
ALTER TABLE "customer_user_sessions" ADD CONSTRAINT "a_view_has_its_reason" CHECK (("customer_user_sessions"."viewed_by" is null) = ("customer_user_sessions"."view_reason" is null));--> statement-breakpoint
ALTER TABLE "customer_users" ADD CONSTRAINT "erased_is_deleted" CHECK ("customer_users"."erased_at" is null or "customer_users"."deleted_at" is not null);--> statement-breakpoint
CREATE FUNCTION "without_person"(value jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'object' THEN (
      SELECT coalesce(jsonb_object_agg(key, CASE WHEN key IN ('name', 'email', 'phone', 'recipient') THEN '"erased"'::jsonb ELSE without_person(inner_value) END), '{}')
      FROM jsonb_each(value) AS each(key, inner_value))
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(without_person(item)), '[]') FROM jsonb_array_elements(value) AS items(item))
    ELSE value
  END;
END $$;
--> statement-breakpoint
-- The one way in which entries of the audit trail change: who somebody was is taken out of them, what was done stays. It acts for the
-- owner of the table, because the application's own role can only add and read there.
CREATE FUNCTION "erase_from_audit"(person text, erased_name text, subjects text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE audit_entries SET actor_name = erased_name, ip = null WHERE actor_id = person;
  UPDATE audit_entries SET as_name = erased_name WHERE as_id = person;
  UPDATE audit_entries SET before = public.without_person(before), after = public.without_person(after) WHERE subject_id = ANY (subjects);
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION "erase_from_audit"(text, text, text[]) FROM public;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION "erase_from_audit"(text, text, text[]) TO counterpart_app;
