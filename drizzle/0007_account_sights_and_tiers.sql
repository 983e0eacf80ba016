DROP INDEX "tier_account_requests_pending_by_account";
--> statement-breakpoint
DROP INDEX "subscriptions_by_customer";
--> statement-breakpoint
DROP INDEX "subscriptions_by_tier1";
--> statement-breakpoint
DROP INDEX "subscriptions_by_tier2";
--> statement-breakpoint
DROP INDEX "tier_account_requests_by_product";
--> statement-breakpoint
DROP INDEX "tier_account_requests_by_provider_and_product";
--> statement-breakpoint
DROP INDEX "tier_account_requests_by_provider_and_vendor";
--> statement-breakpoint
DROP INDEX "tier_accounts_by_parent";
--> statement-breakpoint
DROP INDEX "vendor_accounts_by_name";
--> statement-breakpoint
ALTER TABLE "fulfilment_requests" ADD COLUMN "vendor_id" text collate "C";
--> statement-breakpoint
ALTER TABLE "fulfilment_requests" ADD COLUMN "customer_id" text collate "C";
--> statement-breakpoint
ALTER TABLE "fulfilment_requests" ADD COLUMN "tier1_id" text collate "C";
--> statement-breakpoint
ALTER TABLE "fulfilment_requests" ADD COLUMN "tier2_id" text collate "C";
--> statement-breakpoint
ALTER TABLE "tier_accounts" ADD COLUMN "pending_requests" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "vendor_accounts" ADD COLUMN "hub_id" text collate "C";
--> statement-breakpoint
ALTER TABLE "vendor_accounts" ADD COLUMN "parent_id" text collate "C";
--> statement-breakpoint
ALTER TABLE "vendor_accounts" ADD COLUMN "pending_requests" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- The same as before, by a shorter way for plain ASCII, which most names and all addresses are.
create or replace function fold(value text) returns text
  language sql immutable parallel safe
  as $$ select case when octet_length(value) = char_length(value) then lower(value collate "C") collate "und-x-icu"
    else translate(lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfkc)) collate "und-x-icu"), 'ς', 'σ') end $$;
--> statement-breakpoint
-- A vendor sees the accounts that subscriptions to its products name, drafts excepted. The accounts are locked before they are read,
-- so that one that is being changed is copied as it will be, and so are the requests that are being decided.
create or replace function link_vendor_accounts(vendor text, accounts text[]) returns void
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  perform from tier_accounts a where a.id = any (accounts) order by a.id for share;
  insert into vendor_accounts (vendor_id, tier_account_id, type, name, search, hub_id, parent_id, environment, pending_requests,
      created_at, updated_at, deleted_at)
    select vendor, a.id, a.type, a.name, a.search, a.hub_id, a.parent_id, a.environment,
      (select count(*) from tier_account_requests r
        where r.tier_account_id = a.id and r.vendor_id = vendor and r.status = 'pending'),
      a.created_at, a.updated_at, a.deleted_at
    from tier_accounts a where a.id = any (accounts)
    on conflict do nothing;
end
$$;
--> statement-breakpoint
create or replace function follow_tier_account() returns trigger
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  update vendor_accounts
    set type = new.type, name = new.name, search = new.search, hub_id = new.hub_id, parent_id = new.parent_id,
      environment = new.environment, created_at = new.created_at, updated_at = new.updated_at, deleted_at = new.deleted_at
    where tier_account_id = new.id;
  return null;
end
$$;
--> statement-breakpoint
drop trigger vendor_accounts_follow_tier_accounts on tier_accounts;
--> statement-breakpoint
create trigger vendor_accounts_follow_tier_accounts after update on tier_accounts
  for each row when (
    (old.type, old.name, old.search, old.hub_id, old.parent_id, old.environment, old.created_at, old.updated_at, old.deleted_at)
    is distinct from
    (new.type, new.name, new.search, new.hub_id, new.parent_id, new.environment, new.created_at, new.updated_at, new.deleted_at))
  execute function follow_tier_account();
--> statement-breakpoint
-- How many requests of an account are pending, in all and for each vendor. Counted up and down in the account's own row first, so that
-- two answers for one account wait for one another.
create function count_pending(account text, vendor text, more integer) returns void
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  update tier_accounts set pending_requests = pending_requests + more where id = account;
  update vendor_accounts set pending_requests = pending_requests + more where vendor_id = vendor and tier_account_id = account;
end
$$;
--> statement-breakpoint
create function follow_tier_account_request() returns trigger
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  if tg_op <> 'INSERT' and old.status = 'pending' then
    perform count_pending(old.tier_account_id, old.vendor_id, -1);
  end if;
  if tg_op <> 'DELETE' and new.status = 'pending' then
    perform count_pending(new.tier_account_id, new.vendor_id, 1);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger pending_requests_follow_new_requests after insert or delete on tier_account_requests
  for each row execute function follow_tier_account_request();
--> statement-breakpoint
create trigger pending_requests_follow_decided_requests after update on tier_account_requests
  for each row when ((old.status, old.tier_account_id, old.vendor_id) is distinct from (new.status, new.tier_account_id, new.vendor_id))
  execute function follow_tier_account_request();
--> statement-breakpoint
-- A fulfilment request carries whom its subscription names, so that an account's requests are found in their order.
create function name_as_subscription() returns trigger
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  select s.vendor_id, s.customer_id, s.tier1_id, s.tier2_id into new.vendor_id, new.customer_id, new.tier1_id, new.tier2_id
    from subscriptions s where s.id = new.subscription_id and s.status <> 'draft' for share;
  return new;
end
$$;
--> statement-breakpoint
create function name_requests_as_subscription() returns trigger
  language plpgsql security definer set search_path = public, pg_catalog
  as $$
begin
  update fulfilment_requests set subscription_id = subscription_id where subscription_id = new.id;
  return null;
end
$$;
--> statement-breakpoint
create trigger fulfilment_requests_name_as_their_subscription before insert or update of subscription_id on fulfilment_requests
  for each row execute function name_as_subscription();
--> statement-breakpoint
create trigger fulfilment_requests_follow_subscriptions after update on subscriptions
  for each row when ((old.status = 'draft', old.vendor_id, old.customer_id, old.tier1_id, old.tier2_id)
    is distinct from (new.status = 'draft', new.vendor_id, new.customer_id, new.tier1_id, new.tier2_id))
  execute function name_requests_as_subscription();
--> statement-breakpoint
revoke all on function count_pending(text, text, integer), follow_tier_account_request(), name_as_subscription(),
  name_requests_as_subscription() from public;
--> statement-breakpoint
update tier_accounts a set pending_requests = r.pending
  from (select tier_account_id, count(*) as pending from tier_account_requests where status = 'pending' group by 1) r
  where a.id = r.tier_account_id;
--> statement-breakpoint
update vendor_accounts v set hub_id = a.hub_id, parent_id = a.parent_id, pending_requests = (
    select count(*) from tier_account_requests r
    where r.tier_account_id = v.tier_account_id and r.vendor_id = v.vendor_id and r.status = 'pending')
  from tier_accounts a where a.id = v.tier_account_id;
--> statement-breakpoint
update fulfilment_requests set subscription_id = subscription_id;
--> statement-breakpoint
CREATE INDEX "fulfilment_requests_by_customer" ON "fulfilment_requests" USING btree ("customer_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "fulfilment_requests_by_tier1" ON "fulfilment_requests" USING btree ("tier1_id","created_at","id","vendor_id");
--> statement-breakpoint
CREATE INDEX "fulfilment_requests_by_tier2" ON "fulfilment_requests" USING btree ("tier2_id","created_at","id","vendor_id");
--> statement-breakpoint
CREATE INDEX "subscriptions_by_tier1_and_product" ON "subscriptions" USING btree ("tier1_id","product_id","created_at","id") WHERE "subscriptions"."status" <> 'draft';
--> statement-breakpoint
CREATE INDEX "subscriptions_by_tier2_and_product" ON "subscriptions" USING btree ("tier2_id","product_id","created_at","id") WHERE "subscriptions"."status" <> 'draft';
--> statement-breakpoint
CREATE INDEX "tier_accounts_pending_by_name" ON "tier_accounts" USING btree ("owner_id","name","id","type","environment") WHERE "tier_accounts"."deleted_at" is null and "tier_accounts"."pending_requests" > 0;
--> statement-breakpoint
CREATE INDEX "tier_accounts_pending_by_creation" ON "tier_accounts" USING btree ("owner_id","created_at","id") WHERE "tier_accounts"."deleted_at" is null and "tier_accounts"."pending_requests" > 0;
--> statement-breakpoint
CREATE INDEX "tier_accounts_pending_by_update" ON "tier_accounts" USING btree ("owner_id","updated_at","id") WHERE "tier_accounts"."deleted_at" is null and "tier_accounts"."pending_requests" > 0;
--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_hub_and_name" ON "vendor_accounts" USING btree ("vendor_id","hub_id","name","tier_account_id") WHERE "vendor_accounts"."deleted_at" is null;
--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_parent_and_name" ON "vendor_accounts" USING btree ("vendor_id","parent_id","name","tier_account_id") WHERE "vendor_accounts"."deleted_at" is null;
--> statement-breakpoint
CREATE INDEX "vendor_accounts_pending_by_name" ON "vendor_accounts" USING btree ("vendor_id","name","tier_account_id","type","environment") WHERE "vendor_accounts"."deleted_at" is null and "vendor_accounts"."pending_requests" > 0;
--> statement-breakpoint
CREATE INDEX "vendor_accounts_pending_by_creation" ON "vendor_accounts" USING btree ("vendor_id","created_at","tier_account_id") WHERE "vendor_accounts"."deleted_at" is null and "vendor_accounts"."pending_requests" > 0;
--> statement-breakpoint
CREATE INDEX "vendor_accounts_pending_by_update" ON "vendor_accounts" USING btree ("vendor_id","updated_at","tier_account_id") WHERE "vendor_accounts"."deleted_at" is null and "vendor_accounts"."pending_requests" > 0;
--> statement-breakpoint
CREATE INDEX "subscriptions_by_customer" ON "subscriptions" USING btree ("customer_id","created_at","id") WHERE "subscriptions"."status" <> 'draft';
--> statement-breakpoint
CREATE INDEX "subscriptions_by_tier1" ON "subscriptions" USING btree ("tier1_id","created_at","id","vendor_id") WHERE "subscriptions"."status" <> 'draft';
--> statement-breakpoint
CREATE INDEX "subscriptions_by_tier2" ON "subscriptions" USING btree ("tier2_id","created_at","id","vendor_id") WHERE "subscriptions"."status" <> 'draft';
--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_product" ON "tier_account_requests" USING btree ("product_id","created_at","id","status");
--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_provider_and_product" ON "tier_account_requests" USING btree ("provider_id","product_id","created_at","id","status");
--> statement-breakpoint
CREATE INDEX "tier_account_requests_by_provider_and_vendor" ON "tier_account_requests" USING btree ("provider_id","vendor_id","created_at","id","status");
--> statement-breakpoint
CREATE INDEX "tier_accounts_by_parent" ON "tier_accounts" USING btree ("parent_id","name","id","owner_id") WHERE "tier_accounts"."deleted_at" is null;
--> statement-breakpoint
CREATE INDEX "vendor_accounts_by_name" ON "vendor_accounts" USING btree ("vendor_id","name","tier_account_id","environment") WHERE "vendor_accounts"."deleted_at" is null;
