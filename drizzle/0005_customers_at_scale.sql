create extension if not exists btree_gin;
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"operator_id" text collate "C" NOT NULL,
	"list" text NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"query" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "list_is_known" CHECK ("saved_views"."list" in ('tier-accounts', 'tier-account-requests'))
);
--> statement-breakpoint
CREATE TABLE "vendor_accounts" (
	"vendor_id" text collate "C" NOT NULL,
	"tier_account_id" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"search" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "one_row_per_vendor_and_account" PRIMARY KEY("vendor_id","tier_account_id")
);
--> statement-breakpoint
DROP INDEX "subscriptions_by_vendor_and_customer";--> statement-breakpoint
DROP INDEX "subscriptions_by_vendor_and_tier1";--> statement-breakpoint
DROP INDEX "subscriptions_by_vendor_and_tier2";--> statement-breakpoint
DROP INDEX "tier_account_requests_pending_by_provider";--> statement-breakpoint
DROP INDEX "tier_accounts_by_search";--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_operator_id_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_accounts" ADD CONSTRAINT "vendor_accounts_vendor_id_companies_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_accounts" ADD CONSTRAINT "vendor_accounts_tier_account_id_tier_accounts_id_fk" FOREIGN KEY ("tier_account_id") REFERENCES "public"."tier_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_view_per_name" ON "saved_views" USING btree ("company_id","operator_id","list","name");--> statement-breakpoint
CREATE INDEX "shared_views_by_company" ON "saved_views" USING btree ("company_id","list") WHERE "saved_views"."shared";--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_account" ON "vendor_accounts" USING btree ("tier_account_id");--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_name" ON "vendor_accounts" USING btree ("vendor_id","name","tier_account_id") WHERE "vendor_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_creation" ON "vendor_accounts" USING btree ("vendor_id","created_at","tier_account_id") WHERE "vendor_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_update" ON "vendor_accounts" USING btree ("vendor_id","updated_at","tier_account_id") WHERE "vendor_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_type_and_name" ON "vendor_accounts" USING btree ("vendor_id","type","name","tier_account_id") WHERE "vendor_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_search" ON "vendor_accounts" USING gin ("vendor_id","search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_product" ON "tier_account_requests" USING btree ("product_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_provider_and_product" ON "tier_account_requests" USING btree ("provider_id","product_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_provider_and_vendor" ON "tier_account_requests" USING btree ("provider_id","vendor_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tier_account_requests_pending_by_account" ON "tier_account_requests" USING btree ("tier_account_id","vendor_id") WHERE "tier_account_requests"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "tier_accounts_by_hub_and_name" ON "tier_accounts" USING btree ("owner_id","hub_id","name","id") WHERE "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tier_accounts_by_rare_environment" ON "tier_accounts" USING btree ("owner_id","environment","name","id") WHERE "tier_accounts"."deleted_at" is null and "tier_accounts"."environment" <> 'production';--> statement-breakpoint
CREATE INDEX "tier_accounts_by_email" ON "tier_accounts" USING btree ("owner_id",lower("email"));--> statement-breakpoint
CREATE INDEX "resellers_by_search" ON "tier_accounts" USING gin ("owner_id","search" gin_trgm_ops) WHERE "tier_accounts"."type" = 'reseller' and "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tier_account_requests_pending_by_provider" ON "tier_account_requests" USING btree ("provider_id","created_at","id") WHERE "tier_account_requests"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "tier_accounts_by_search" ON "tier_accounts" USING gin ("owner_id","search" gin_trgm_ops);
--> statement-breakpoint
-- A vendor sees the accounts that subscriptions to its products name, drafts excepted. The accounts are locked, so that one that is
-- being changed is copied as it will be.
create function link_vendor_accounts(vendor text, accounts text[]) returns void
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  insert into vendor_accounts (vendor_id, tier_account_id, type, name, search, created_at, updated_at, deleted_at)
    select vendor, a.id, a.type, a.name, a.search, a.created_at, a.updated_at, a.deleted_at
    from tier_accounts a where a.id = any (accounts) order by a.id for share
    on conflict do nothing;
end
$$;
--> statement-breakpoint
create function follow_subscription() returns trigger
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  if tg_op <> 'INSERT' and old.status <> 'draft' then
    delete from vendor_accounts v
      where v.vendor_id = old.vendor_id and v.tier_account_id in (old.customer_id, old.tier1_id, old.tier2_id)
        and not exists (select from subscriptions s where s.vendor_id = v.vendor_id and s.status <> 'draft'
          and (s.customer_id = v.tier_account_id or s.tier1_id = v.tier_account_id or s.tier2_id = v.tier_account_id));
  end if;
  if tg_op <> 'DELETE' and new.status <> 'draft' then
    perform link_vendor_accounts(new.vendor_id, array[new.customer_id, new.tier1_id, new.tier2_id]);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create function follow_tier_account() returns trigger
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  update vendor_accounts
    set type = new.type, name = new.name, search = new.search,
      created_at = new.created_at, updated_at = new.updated_at, deleted_at = new.deleted_at
    where tier_account_id = new.id;
  return null;
end
$$;
--> statement-breakpoint
create trigger vendor_accounts_follow_new_subscriptions after insert or delete on subscriptions
  for each row execute function follow_subscription();
--> statement-breakpoint
create trigger vendor_accounts_follow_changed_subscriptions after update on subscriptions
  for each row when ((old.status = 'draft', old.vendor_id, old.customer_id, old.tier1_id, old.tier2_id)
    is distinct from (new.status = 'draft', new.vendor_id, new.customer_id, new.tier1_id, new.tier2_id))
  execute function follow_subscription();
--> statement-breakpoint
create trigger vendor_accounts_follow_tier_accounts after update on tier_accounts
  for each row when ((old.type, old.name, old.search, old.created_at, old.updated_at, old.deleted_at)
    is distinct from (new.type, new.name, new.search, new.created_at, new.updated_at, new.deleted_at))
  execute function follow_tier_account();
--> statement-breakpoint
revoke insert, update, delete, truncate on vendor_accounts from counterpart_app;
--> statement-breakpoint
revoke all on function link_vendor_accounts(text, text[]), follow_subscription(), follow_tier_account() from public;
--> statement-breakpoint
insert into vendor_accounts (vendor_id, tier_account_id, type, name, search, created_at, updated_at, deleted_at)
  select s.vendor_id, a.id, a.type, a.name, a.search, a.created_at, a.updated_at, a.deleted_at
  from (
    select vendor_id, customer_id as id from subscriptions where status <> 'draft'
    union select vendor_id, tier1_id from subscriptions where status <> 'draft'
    union select vendor_id, tier2_id from subscriptions where status <> 'draft'
  ) s join tier_accounts a on a.id = s.id;
