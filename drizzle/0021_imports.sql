CREATE TABLE "import_keys" (
	"import_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"planned" jsonb,
	CONSTRAINT "one_key_per_row" PRIMARY KEY("import_id","key","number")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"cells" jsonb NOT NULL,
	CONSTRAINT "one_row_per_number" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
CREATE TABLE "import_verdicts" (
	"import_id" text collate "C" NOT NULL,
	"phase" text NOT NULL,
	"number" integer NOT NULL,
	"verdict" text NOT NULL,
	"problems" jsonb,
	"facts" jsonb,
	"subject_id" text,
	CONSTRAINT "one_verdict_per_row" PRIMARY KEY("import_id","phase","number"),
	CONSTRAINT "verdict_is_known" CHECK ("import_verdicts"."verdict" in ('create', 'change', 'unchanged', 'bad'))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"upload_key" text NOT NULL,
	"heads" jsonb NOT NULL,
	"mapping" jsonb,
	"policy" text,
	"alike" boolean DEFAULT false NOT NULL,
	"invite" boolean DEFAULT false NOT NULL,
	"rows" integer NOT NULL,
	"cursor" integer DEFAULT 0 NOT NULL,
	"handled" integer DEFAULT 0 NOT NULL,
	"found" jsonb,
	"result" jsonb,
	"failure" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"created_by_name" text NOT NULL,
	"request_id" text,
	"ip" text,
	"queued_at" timestamp (3) with time zone,
	"begun_at" timestamp (3) with time zone,
	"touched_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"cleared_at" timestamp (3) with time zone,
	CONSTRAINT "kind_is_known" CHECK ("imports"."kind" in ('customers', 'customer-users')),
	CONSTRAINT "state_is_known" CHECK ("imports"."state" in ('uploaded', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "checked_by_a_mapping" CHECK ("imports"."state" in ('uploaded', 'cancelled') or "imports"."mapping" is not null),
	CONSTRAINT "run_by_a_policy" CHECK ("imports"."state" not in ('running', 'done') or "imports"."policy" is not null)
);
--> statement-breakpoint
DROP INDEX "tier_accounts_by_email";--> statement-breakpoint
DROP INDEX "tier_accounts_by_external_id";--> statement-breakpoint
DROP INDEX "one_tier_account_per_external_uid";--> statement-breakpoint
ALTER TABLE "import_keys" ADD CONSTRAINT "import_keys_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_verdicts" ADD CONSTRAINT "import_verdicts_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_verdicts_to_look_at" ON "import_verdicts" USING btree ("import_id","phase","verdict","number") WHERE "import_verdicts"."verdict" in ('change', 'bad');--> statement-breakpoint
CREATE UNIQUE INDEX "one_import_per_upload" ON "imports" USING btree ("company_id","upload_key");--> statement-breakpoint
CREATE INDEX "imports_by_company" ON "imports" USING btree ("company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "imports_at_work" ON "imports" USING btree ("company_id","queued_at") WHERE "imports"."state" in ('checking', 'running');--> statement-breakpoint
CREATE INDEX "imports_by_age" ON "imports" USING btree ("created_at") WHERE "imports"."cleared_at" is null;--> statement-breakpoint
CREATE INDEX "tier_accounts_by_email_and_name" ON "tier_accounts" USING btree (lower("email"),md5(fold("name")),"owner_id") WHERE "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tier_accounts_by_external_id" ON "tier_accounts" USING btree ("external_id","owner_id") WHERE "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_tier_account_per_external_uid" ON "tier_accounts" USING btree ("external_uid","owner_id") WHERE "tier_accounts"."deleted_at" is null;