DROP INDEX "tier_account_requests_pending_by_vendor";--> statement-breakpoint
DROP INDEX "tier_account_requests_pending_by_provider";--> statement-breakpoint
ALTER TABLE "vendor_accounts" ADD COLUMN "environment" text;--> statement-breakpoint
create or replace function link_vendor_accounts(vendor text, accounts text[]) returns void
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  insert into vendor_accounts (vendor_id, tier_account_id, type, name, search, environment, created_at, updated_at, deleted_at)
    select vendor, a.id, a.type, a.name, a.search, a.environment, a.created_at, a.updated_at, a.deleted_at
    from tier_accounts a where a.id = any (accounts) order by a.id for share
    on conflict do nothing;
end
$$;
--> statement-breakpoint
create or replace function follow_tier_account() returns trigger
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  update vendor_accounts
    set type = new.type, name = new.name, search = new.search, environment = new.environment,
      created_at = new.created_at, updated_at = new.updated_at, deleted_at = new.deleted_at
    where tier_account_id = new.id;
  return null;
end
$$;
--> statement-breakpoint
drop trigger vendor_accounts_follow_tier_accounts on tier_accounts;
--> statement-breakpoint
create trigger vendor_accounts_follow_tier_accounts after update on tier_accounts
  for each row when ((old.type, old.name, old.search, old.environment, old.created_at, old.updated_at, old.deleted_at)
    is distinct from (new.type, new.name, new.search, new.environment, new.created_at, new.updated_at, new.deleted_at))
  execute function follow_tier_account();
--> statement-breakpoint
update vendor_accounts v set environment = a.environment from tier_accounts a where a.id = v.tier_account_id;
--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_vendor_and_status" ON "tier_account_requests" USING btree ("vendor_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_provider_and_status" ON "tier_account_requests" USING btree ("provider_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "tier_accounts_by_beginning" ON "tier_accounts" USING btree ("owner_id",(substr("search", 1, 8) collate "C"));--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_rare_environment" ON "vendor_accounts" USING btree ("vendor_id","environment","name","tier_account_id") WHERE "vendor_accounts"."deleted_at" is null and "vendor_accounts"."environment" <> 'production';--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_beginning" ON "vendor_accounts" USING btree ("vendor_id",(substr("search", 1, 8) collate "C"));
