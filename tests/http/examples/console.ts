import type postgres from "postgres";
import { changedAccount, customerOf, draft, ids, pendingRequest, resellerOf, savedView } from "../../support/demo";
import { type Example, wholeAccount as account } from "./example";

const own = { companyId: ids.northline };
const ofAccount = async (sql: postgres.Sql) => ({ at: { ...own, tierAccountId: await resellerOf(sql, "northline") } });
const ofRequest = async (sql: postgres.Sql) => ({
  at: { companyId: ids.aurora, requestId: await pendingRequest(sql, "aurora") },
});

const ofProduct = async (sql: postgres.Sql) => {
  const [row] = await sql<{ id: string; on: boolean }[]>`
    select id, tier_accounts_sync as on from products where vendor_id = ${ids.aurora} order by name limit 1`;
  return { at: { companyId: ids.aurora, productId: row!.id }, on: row!.on };
};

const creating = async (sql: postgres.Sql, by: string) => {
  const answers = { type: "reseller", parentId: null };
  const draftId = await draft(sql, { by, company: "northline", kind: "tier-account-creation", answers });
  return { at: { ...own, draftId } };
};

const updating = async (sql: postgres.Sql, by: string) => {
  const tierAccountId = await customerOf(sql, "northline");
  const [row] = await sql<{ version: number; parentId: string }[]>`
    select version, parent_id as "parentId" from tier_accounts where id = ${tierAccountId}`;
  const { version, parentId } = row!;
  const answers = { type: "customer", parentId, baseVersion: version };
  const draftId = await draft(sql, {
    by,
    company: "northline",
    kind: "tier-account-update",
    subject: tierAccountId,
    answers,
  });
  const body = { ...account, name: `${account.name} ${draftId}`, baseVersion: String(version) };
  return { at: { ...own, tierAccountId, draftId }, body, parentId };
};

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "northline",
  visit,
});
const deed = (name: string, visit: Example["visit"]): Example => ({ ...page(visit), deed: name });
const vendorPage = (visit: Example["visit"]): Example => ({ door: "company", company: "aurora", visit });

/** A person's views of a list have different names. */
let views = 0;

/** The console's addresses. */
export const consoleExamples = {
  console: { door: "operator", visit: () => ({}) },
  consoleHome: page(),
  tierAccounts: page(),
  tierAccountColumns: page(),
  tierAccountRequests: page(),
  exportTierAccounts: { ...page(), file: true },
  exportTierAccountRequests: { ...page(), file: true },
  tierAccountRequestColumns: page(),
  acceptRequests: {
    ...vendorPage(async (sql) => {
      const requestId = await pendingRequest(sql, "aurora");
      return { at: { companyId: ids.aurora }, query: `?id=${requestId}`, body: { [requestId]: "accept" } };
    }),
    deed: "tier-account-request.accept",
  },
  tierAccountRequest: vendorPage(ofRequest),
  tierAccountRequestSubscriptions: vendorPage(ofRequest),
  tierAccountRequestTierConfigs: vendorPage(ofRequest),
  tierAccountRequestDetails: vendorPage(ofRequest),
  acceptRequest: {
    ...vendorPage(async (sql) => ({ ...(await ofRequest(sql)), body: {} })),
    deed: "tier-account-request.accept",
  },
  ignoreRequest: {
    ...vendorPage(async (sql) => ({ ...(await ofRequest(sql)), body: { reason: "The tax ID does not exist." } })),
    deed: "tier-account-request.ignore",
  },

  saveView: deed("saved-view.save", () => ({
    at: own,
    query: "?list=tier-accounts&type=reseller&sort=-created",
    body: { name: `Newest resellers ${++views}` },
  })),
  changeView: deed("saved-view.change", async (sql, by) => ({
    at: { ...own, viewId: await savedView(sql, "northline", by) },
    body: { name: `Resellers in production ${++views}`, shared: "on" },
  })),
  deleteView: deed("saved-view.delete", async (sql, by) => ({
    at: { ...own, viewId: await savedView(sql, "northline", by) },
    body: {},
  })),

  createTierAccount: deed("draft.start", () => ({ at: own, body: { type: "reseller" } })),
  createTierAccountType: deed("draft.keep", async (sql, by) => ({
    ...(await creating(sql, by)),
    body: { type: "reseller" },
  })),
  createTierAccountParent: deed("draft.keep", async (sql, by) => ({
    ...(await creating(sql, by)),
    body: { parent: "none" },
  })),
  createTierAccountData: deed("tier-account.create", async (sql, by) => {
    const { at } = await creating(sql, by);
    return { at, body: { ...account, name: `${account.name} ${at.draftId}`, externalId: at.draftId } };
  }),
  keepTierAccountData: deed("draft.keep", async (sql, by) => ({
    ...(await creating(sql, by)),
    query: "?to=parent",
    body: account,
  })),
  randomizeTierAccountData: deed("draft.keep", async (sql, by) => ({
    ...(await creating(sql, by)),
    body: { country: "PT" },
  })),
  clearTierAccountData: deed("draft.keep", async (sql, by) => ({ ...(await creating(sql, by)), body: account })),
  createTierAccountSummary: page(async (sql, by) => {
    const made = await creating(sql, by);
    await sql`update drafts set result_id = ${await customerOf(sql, "northline")} where id = ${made.at.draftId}`;
    return made;
  }),

  tierAccount: page(ofAccount),
  tierAccountChildren: page(ofAccount),
  tierAccountFulfilment: page(ofAccount),
  tierAccountSubscriptions: page(ofAccount),
  tierAccountConfigRequests: page(ofAccount),
  tierAccountConfigs: page(ofAccount),
  tierAccountDetails: page(ofAccount),
  tierAccountVersions: page(async (sql) => ({
    at: { ...own, tierAccountId: await changedAccount(sql, "northline") },
    query: "?from=1&to=2",
  })),
  deleteTierAccount: deed("tier-account.delete", async (sql) => ({
    at: { ...own, tierAccountId: await customerOf(sql, "northline") },
    body: {},
  })),
  updateTierAccount: deed("tier-account.update", async (sql, by) => {
    const { at, body } = await updating(sql, by);
    return { at: { ...own, tierAccountId: at.tierAccountId }, body };
  }),
  keepTierAccountUpdate: deed("draft.start", async (sql, by) => {
    const { at, body } = await updating(sql, by);
    return { at: { ...own, tierAccountId: at.tierAccountId }, body };
  }),
  keepTierAccountDraft: deed("draft.keep", updating),
  updateTierAccountType: deed("draft.keep", async (sql, by) => ({
    ...(await updating(sql, by)),
    body: { type: "customer" },
  })),
  updateTierAccountParent: deed("draft.keep", async (sql, by) => {
    const { at, parentId } = await updating(sql, by);
    return { at, body: { parent: parentId } };
  }),
  updateTierAccountData: deed("tier-account.update", updating),

  catalog: vendorPage(() => ({ at: { companyId: ids.aurora } })),
  product: vendorPage(ofProduct),
  productCapabilities: {
    ...vendorPage(async (sql) => {
      const { at, on } = await ofProduct(sql);
      const [sync, was] = on ? ["off", "on"] : ["on", "off"];
      return { at, body: { sync, was } };
    }),
    deed: "product.switch-tier-accounts-sync",
  },
} satisfies Record<string, Example>;
