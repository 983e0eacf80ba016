/**
 * Rows of what the database keeps by triggers that differ from what they are kept from: none, when all is well. One statement for each
 * copy: the accounts a vendor sees, the pending requests of an account, whom a fulfilment request names.
 */
export const KEPT_WRONG = {
  vendorAccounts: `
    with wanted as (
      select distinct s.vendor_id, a.id, a.type, a.name, a.search, a.hub_id, a.parent_id, a.environment, a.created_at, a.updated_at,
        a.deleted_at, (select count(*)::int from tier_account_requests r
          where r.tier_account_id = a.id and r.vendor_id = s.vendor_id and r.status = 'pending')
      from subscriptions s join tier_accounts a on a.id in (s.customer_id, s.tier1_id, s.tier2_id) where s.status <> 'draft'),
    kept as (
      select vendor_id, tier_account_id, type, name, search, hub_id, parent_id, environment, created_at, updated_at, deleted_at,
        pending_requests from vendor_accounts)
    (select 'missing', * from wanted except select 'missing', * from kept)
    union all (select 'too much', * from kept except select 'too much', * from wanted)`,
  pendingRequests: `
    select a.id, a.pending_requests from tier_accounts a where a.pending_requests
      <> (select count(*) from tier_account_requests r where r.tier_account_id = a.id and r.status = 'pending')`,
  fulfilmentRequests: `
    select f.id, s.status from fulfilment_requests f join subscriptions s on s.id = f.subscription_id
    where (f.vendor_id, f.customer_id, f.tier1_id, f.tier2_id) is distinct from (
      case when s.status <> 'draft' then s.vendor_id end, case when s.status <> 'draft' then s.customer_id end,
      case when s.status <> 'draft' then s.tier1_id end, case when s.status <> 'draft' then s.tier2_id end)`,
};
