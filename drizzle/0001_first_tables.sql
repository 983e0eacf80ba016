CREATE TABLE "hubs" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"description" text,
	"instance_type" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_hubs" (
	"marketplace_id" text collate "C" NOT NULL,
	"hub_id" text collate "C" NOT NULL,
	"external_id" text,
	CONSTRAINT "one_hub_once_per_marketplace" PRIMARY KEY("marketplace_id","hub_id")
);
--> statement-breakpoint
CREATE TABLE "marketplaces" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"description" text,
	"zone" text NOT NULL,
	"currency" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"vendor_id" text collate "C" NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"description" text,
	"status" text DEFAULT 'published' NOT NULL,
	"tier_accounts_sync" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_is_known" CHECK ("products"."status" in ('draft', 'published', 'endofsale'))
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"nickname" text,
	"support_email" text,
	"support_phone" text,
	"country" text,
	"language" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"colour" text,
	"version" integer DEFAULT 1 NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_is_known" CHECK ("companies"."role" in ('vendor', 'distributor', 'reseller')),
	CONSTRAINT "id_tells_the_kind" CHECK (("companies"."role" = 'vendor') = ("companies"."id" like 'VA-%')),
	CONSTRAINT "only_providers_have_a_storefront" CHECK ("companies"."nickname" is null or "companies"."role" <> 'vendor'),
	CONSTRAINT "nickname_is_an_address_part" CHECK ("companies"."nickname" ~ '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$')
);
--> statement-breakpoint
CREATE TABLE "customer_password_resets" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_user_id" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer_user_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"user_agent" text,
	"ip" text
);
--> statement-breakpoint
CREATE TABLE "customer_users" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"tier_account_id" text collate "C" NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"language" text,
	"time_zone" text,
	"status" text NOT NULL,
	"password_hash" text,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"last_sign_in_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_is_known" CHECK ("customer_users"."status" in ('pending', 'active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"operator_id" text collate "C" NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"role" text NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_membership_per_company" PRIMARY KEY("operator_id","company_id"),
	CONSTRAINT "role_is_known" CHECK ("memberships"."role" in ('owner', 'operations', 'sales', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "operator_password_resets" (
	"id" text PRIMARY KEY NOT NULL,
	"operator_id" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operator_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"user_agent" text,
	"ip" text
);
--> statement-breakpoint
CREATE TABLE "operators" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"language" text,
	"time_zone" text,
	"suspended_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"company_id" text collate "C",
	"deed" text NOT NULL,
	"subject_id" text,
	"before" jsonb,
	"after" jsonb,
	"request_id" text,
	"ip" text
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"operator_id" text collate "C" NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text,
	"answers" jsonb NOT NULL,
	"result_id" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sender" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "setup_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fulfilment_requests" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"subscription_id" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscription_items" (
	"subscription_id" text collate "C" NOT NULL,
	"mpn" text NOT NULL,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "one_line_per_item" PRIMARY KEY("subscription_id","mpn"),
	CONSTRAINT "quantity_is_not_negative" CHECK ("subscription_items"."quantity" >= 0)
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"product_id" text collate "C" NOT NULL,
	"vendor_id" text collate "C" NOT NULL,
	"provider_id" text collate "C" NOT NULL,
	"marketplace_id" text collate "C" NOT NULL,
	"customer_id" text collate "C" NOT NULL,
	"tier1_id" text collate "C",
	"tier2_id" text collate "C",
	"external_id" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_is_known" CHECK ("subscriptions"."status" in ('draft', 'processing', 'active', 'terminating', 'suspended', 'terminated'))
);
--> statement-breakpoint
CREATE TABLE "tier_config_requests" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"tier_config_id" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tier_configs" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"tier_account_id" text collate "C" NOT NULL,
	"product_id" text collate "C" NOT NULL,
	"vendor_id" text collate "C" NOT NULL,
	"marketplace_id" text collate "C" NOT NULL,
	"tier_level" smallint NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tier_level_is_one_or_two" CHECK ("tier_configs"."tier_level" in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "tier_account_requests" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"tier_account_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"product_id" text collate "C" NOT NULL,
	"vendor_id" text collate "C" NOT NULL,
	"provider_id" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	CONSTRAINT "status_is_known" CHECK ("tier_account_requests"."status" in ('pending', 'accepted', 'ignored', 'unsupported')),
	CONSTRAINT "ignored_and_unsupported_say_why" CHECK ("tier_account_requests"."status" not in ('ignored', 'unsupported') or "tier_account_requests"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "tier_account_versions" (
	"tier_account_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "one_row_per_version" PRIMARY KEY("tier_account_id","version")
);
--> statement-breakpoint
CREATE TABLE "tier_accounts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"parent_id" text collate "C",
	"hub_id" text collate "C",
	"name" text collate "und-x-icu" NOT NULL,
	"external_id" text DEFAULT '' NOT NULL,
	"external_uid" text NOT NULL,
	"tax_id" text DEFAULT '' NOT NULL,
	"environment" text,
	"email" text NOT NULL,
	"contact_info" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"search" text GENERATED ALWAYS AS (fold(name || ' ' || id || ' ' || external_id || ' ' || external_uid || ' ' || email)) STORED NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_by" text NOT NULL,
	CONSTRAINT "type_is_known" CHECK ("tier_accounts"."type" in ('customer', 'reseller')),
	CONSTRAINT "customer_has_a_parent" CHECK ("tier_accounts"."type" = 'reseller' or "tier_accounts"."parent_id" is not null),
	CONSTRAINT "not_its_own_parent" CHECK ("tier_accounts"."parent_id" <> "tier_accounts"."id")
);
--> statement-breakpoint
ALTER TABLE "hubs" ADD CONSTRAINT "hubs_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_hubs" ADD CONSTRAINT "marketplace_hubs_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_hubs" ADD CONSTRAINT "marketplace_hubs_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplaces" ADD CONSTRAINT "marketplaces_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_vendor_id_companies_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_password_resets" ADD CONSTRAINT "customer_password_resets_customer_user_id_customer_users_id_fk" FOREIGN KEY ("customer_user_id") REFERENCES "public"."customer_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_user_sessions" ADD CONSTRAINT "customer_user_sessions_user_id_customer_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."customer_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_users" ADD CONSTRAINT "customer_users_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_users" ADD CONSTRAINT "customer_users_tier_account_id_tier_accounts_id_fk" FOREIGN KEY ("tier_account_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_operator_id_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator_password_resets" ADD CONSTRAINT "operator_password_resets_operator_id_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operator_sessions" ADD CONSTRAINT "operator_sessions_user_id_operators_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."operators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_operator_id_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fulfilment_requests" ADD CONSTRAINT "fulfilment_requests_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_items" ADD CONSTRAINT "subscription_items_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_vendor_id_companies_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_provider_id_companies_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_customer_id_tier_accounts_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_tier1_id_tier_accounts_id_fk" FOREIGN KEY ("tier1_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_tier2_id_tier_accounts_id_fk" FOREIGN KEY ("tier2_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_config_requests" ADD CONSTRAINT "tier_config_requests_tier_config_id_tier_configs_id_fk" FOREIGN KEY ("tier_config_id") REFERENCES "public"."tier_configs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_configs" ADD CONSTRAINT "tier_configs_tier_account_id_tier_accounts_id_fk" FOREIGN KEY ("tier_account_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_configs" ADD CONSTRAINT "tier_configs_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_configs" ADD CONSTRAINT "tier_configs_vendor_id_companies_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_configs" ADD CONSTRAINT "tier_configs_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_account_requests" ADD CONSTRAINT "tier_account_requests_tier_account_id_tier_accounts_id_fk" FOREIGN KEY ("tier_account_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_account_requests" ADD CONSTRAINT "tier_account_requests_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_account_requests" ADD CONSTRAINT "tier_account_requests_vendor_id_companies_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_account_requests" ADD CONSTRAINT "tier_account_requests_provider_id_companies_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_account_versions" ADD CONSTRAINT "tier_account_versions_tier_account_id_tier_accounts_id_fk" FOREIGN KEY ("tier_account_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_accounts" ADD CONSTRAINT "tier_accounts_owner_id_companies_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_accounts" ADD CONSTRAINT "tier_accounts_parent_id_tier_accounts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_accounts" ADD CONSTRAINT "tier_accounts_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hubs_by_company" ON "hubs" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "marketplaces_by_company" ON "marketplaces" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "products_by_vendor" ON "products" USING btree ("vendor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_company_per_nickname" ON "companies" USING btree ("nickname");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_reset_per_customer_user" ON "customer_password_resets" USING btree ("customer_user_id") WHERE "customer_password_resets"."used_at" is null;--> statement-breakpoint
CREATE INDEX "customer_user_sessions_by_user" ON "customer_user_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "customer_user_sessions_by_expiry" ON "customer_user_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_user_per_email_and_customer" ON "customer_users" USING btree ("tier_account_id",lower("email")) WHERE "customer_users"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customer_users_by_email" ON "customer_users" USING btree ("company_id",lower("email"));--> statement-breakpoint
CREATE INDEX "customer_users_by_age" ON "customer_users" USING btree ("tier_account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "memberships_by_company" ON "memberships" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_reset_per_operator" ON "operator_password_resets" USING btree ("operator_id") WHERE "operator_password_resets"."used_at" is null;--> statement-breakpoint
CREATE INDEX "operator_sessions_by_user" ON "operator_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "operator_sessions_by_expiry" ON "operator_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_operator_per_email" ON "operators" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "audit_entries_by_company" ON "audit_entries" USING btree ("company_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_by_subject" ON "audit_entries" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_by_request" ON "audit_entries" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "drafts_by_expiry" ON "drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "mailbox_by_age" ON "mailbox" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_setup_code" ON "setup_codes" USING btree ((true)) WHERE "setup_codes"."used_at" is null;--> statement-breakpoint
CREATE INDEX "fulfilment_requests_by_subscription" ON "fulfilment_requests" USING btree ("subscription_id","created_at");--> statement-breakpoint
CREATE INDEX "subscriptions_by_customer" ON "subscriptions" USING btree ("customer_id","vendor_id");--> statement-breakpoint
CREATE INDEX "subscriptions_by_tier1" ON "subscriptions" USING btree ("tier1_id","vendor_id");--> statement-breakpoint
CREATE INDEX "subscriptions_by_tier2" ON "subscriptions" USING btree ("tier2_id","vendor_id");--> statement-breakpoint
CREATE INDEX "subscriptions_by_product" ON "subscriptions" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "tier_config_requests_by_config" ON "tier_config_requests" USING btree ("tier_config_id","created_at");--> statement-breakpoint
CREATE INDEX "tier_configs_by_account" ON "tier_configs" USING btree ("tier_account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_request_per_version_and_product" ON "tier_account_requests" USING btree ("tier_account_id","version","product_id");--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_vendor" ON "tier_account_requests" USING btree ("vendor_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_provider" ON "tier_account_requests" USING btree ("provider_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tier_account_requests_pending_by_vendor" ON "tier_account_requests" USING btree ("vendor_id","id") WHERE "tier_account_requests"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "tier_account_requests_pending_by_provider" ON "tier_account_requests" USING btree ("provider_id","id") WHERE "tier_account_requests"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "tier_accounts_by_name" ON "tier_accounts" USING btree ("owner_id","name","id") WHERE "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tier_accounts_by_creation" ON "tier_accounts" USING btree ("owner_id","created_at","id") WHERE "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tier_accounts_by_update" ON "tier_accounts" USING btree ("owner_id","updated_at","id") WHERE "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tier_accounts_by_type_and_name" ON "tier_accounts" USING btree ("owner_id","type","name","id") WHERE "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tier_accounts_by_parent" ON "tier_accounts" USING btree ("parent_id","name","id");--> statement-breakpoint
CREATE INDEX "tier_accounts_by_external_id" ON "tier_accounts" USING btree ("owner_id","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_tier_account_per_external_uid" ON "tier_accounts" USING btree ("owner_id","external_uid") WHERE "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tier_accounts_by_search" ON "tier_accounts" USING gin ("search" gin_trgm_ops);