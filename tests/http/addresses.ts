import type postgres from "postgres";
import { PASSWORD } from "../support/browse";
import {
  changedAccount,
  type Company,
  customerOf,
  draft,
  FIRST_USER,
  ids,
  pendingRequest,
  resellerOf,
  resetLink,
  savedView,
} from "../support/demo";
import type { Path } from "../../app/paths";

/** One visit to an address: what stands in it, and what a person would submit there. */
export interface Visit {
  at?: Record<string, string>;
  query?: string;
  /** A valid body; only addresses that change something have one. */
  body?: Record<string, string>;
}

/** How an address is visited in the demo story. */
export interface Example {
  /** Who opens it: anyone, anyone at a store, an operator of `company`, a person of Northline's storefront, or a developer. */
  door: "anyone" | "store" | "operator" | "company" | "customer-user" | "development";
  /** Whose page it is, for a console address. */
  company?: Company;
  /** Who does it, when it is not the company's owner. */
  by?: string;
  /** What it answers is a file, and no page. */
  file?: true;
  /** The deed that a valid submit records; exactly the addresses with an action have one. */
  deed?: string;
  /** Makes what the address needs: a fresh draft, link or account. */
  visit: (sql: postgres.Sql, by: string) => Promise<Visit> | Visit;
}

/** A filled in wizard, valid as it stands. */
export const account = {
  ...{ name: "Padaria do Bolhão, Lda.", externalUid: "", externalId: "40999", taxId: "PT509876543" },
  ...{
    country: "PT",
    addressLine1: "Rua Formosa 322",
    addressLine2: "",
    postalCode: "4000-248",
    city: "Porto",
  },
  ...{ firstName: "Helena", lastName: "Matos", email: "helena@bolhao.example", phone: "+351 22 555 0155" },
};

export const NEW_PASSWORD = "a kettle of 3 herrings";

const store = { nickname: "northline" };
const own = { companyId: ids.northline };
const nothing = (): Visit => ({});
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

/** Every address of the site with an example. A new address needs a line here before anything passes. */
export const examples: Record<Path, Example> = {
  home: { door: "anyone", visit: nothing },
  setup: {
    door: "anyone",
    deed: "installation.set-up",
    visit: () => ({
      body: {
        code: "AAAA-BBBB-CCCC-DDDD",
        companyName: "Late",
        role: "vendor",
        name: "Late",
        email: "late@late.example",
        password: NEW_PASSWORD,
      },
    }),
  },
  mailbox: { door: "anyone", visit: nothing },
  mailboxMail: {
    door: "anyone",
    visit: async (sql) => {
      const [mail] = await sql<{ id: string }[]>`
        insert into mailbox (sender, recipient, subject, text, html) values ('a@b.example', 'c@d.example', 'Hello', 'Hello', '') returning id`;
      return { at: { mailId: mail!.id } };
    },
  },
  design: { door: "development", visit: nothing },

  signIn: {
    door: "anyone",
    deed: "session.sign-in",
    visit: () => ({ body: { email: "owner@tessera.example", password: PASSWORD } }),
  },
  signOut: { door: "anyone", by: "owner@tessera.example", deed: "session.sign-out", visit: () => ({ body: {} }) },
  forgotPassword: {
    door: "anyone",
    deed: "password.ask-reset",
    visit: () => ({ body: { email: "owner@meridian.example" } }),
  },
  resetPassword: {
    door: "anyone",
    deed: "password.reset",
    visit: async (sql) => ({
      at: { token: await resetLink(sql, "operator", "owner@harbor.example") },
      body: { password: NEW_PASSWORD },
    }),
  },

  storefrontDoor: { door: "anyone", visit: nothing },
  storefrontHome: { door: "store", visit: () => ({ at: store }) },
  storefrontSignIn: {
    door: "store",
    deed: "session.sign-in",
    visit: () => ({ at: store, body: { email: FIRST_USER, password: PASSWORD } }),
  },
  storefrontSignOut: {
    door: "store",
    by: FIRST_USER,
    deed: "session.sign-out",
    visit: () => ({ at: store, body: {} }),
  },
  storefrontForgotPassword: {
    door: "store",
    deed: "password.ask-reset",
    visit: () => ({ at: store, body: { email: FIRST_USER } }),
  },
  storefrontResetPassword: {
    door: "store",
    deed: "password.reset",
    visit: async (sql) => ({
      at: { ...store, token: await resetLink(sql, "customer", "second.user@harborlane.example") },
      body: { password: NEW_PASSWORD },
    }),
  },
  storefrontChangePassword: {
    door: "customer-user",
    deed: "password.change",
    visit: () => ({ at: store, body: { current: PASSWORD, password: NEW_PASSWORD } }),
  },
  storefrontAccount: { door: "customer-user", visit: () => ({ at: store }) },

  console: { door: "operator", visit: nothing },
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
};
