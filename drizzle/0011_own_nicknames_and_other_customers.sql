CREATE TABLE "former_nicknames" (
	"nickname" text PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"given_up_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customer_user_sessions" ADD COLUMN "also" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "store_settings" ADD COLUMN "versions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "former_nicknames" ADD CONSTRAINT "former_nicknames_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_nicknames_by_company" ON "former_nicknames" USING btree ("company_id");