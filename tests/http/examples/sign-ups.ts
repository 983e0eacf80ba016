import type postgres from "postgres";
import { PASSWORD } from "../../support/browse";
import { ids, resellerOf } from "../../support/demo";
import { demoSignUp, someAnswers } from "../../support/demo-sign-ups";
import { type Example, NEW_PASSWORD } from "./example";

const store = { nickname: "northline" };
const own = { companyId: ids.northline };

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "northline",
  visit,
});
const deed = (name: string, visit: Example["visit"]): Example => ({ ...page(visit), deed: name });

const signUp = async (sql: postgres.Sql) => ({ at: { ...own, signUpId: (await demoSignUp(sql)).signUpId } });

const settingsVersion = async (sql: postgres.Sql) => {
  const [row] = await sql<{ version: number }[]>`
    select coalesce((versions ->> 'signUp')::int, version) as version from store_settings where company_id = ${ids.northline}`;
  return row?.version ?? 0;
};

const termsVersion = async (sql: postgres.Sql) => {
  const [row] = await sql<{ version: number }[]>`
    select coalesce(max(version), 0)::int as version from store_terms where company_id = ${ids.northline}`;
  return row!.version;
};

let changes = 0;

/** The addresses of sign-up on the storefront, of approvals, and of the settings of both. */
export const signUpExamples = {
  storefrontSignUp: {
    door: "store",
    deed: "sign-up.submit",
    visit: () => ({ at: store, body: { ...someAnswers(), password: NEW_PASSWORD, website: "" } }),
  },
  storefrontSignUpSent: { door: "store", visit: () => ({ at: store }) },
  storefrontConfirmSignUp: {
    door: "store",
    deed: "sign-up.confirm",
    visit: async (sql) => ({
      at: { ...store, token: (await demoSignUp(sql, { status: "unconfirmed" })).token },
      body: { password: PASSWORD },
    }),
  },
  approvals: page(),
  tellOfApprovals: deed("membership.tell-of-approvals", () => ({ at: own, body: { told: "yes" } })),
  approval: page(signUp),
  approveSignUp: deed("sign-up.approve", async (sql) => ({
    ...(await signUp(sql)),
    body: { parent: await resellerOf(sql, "northline") },
  })),
  denySignUp: deed("sign-up.deny", async (sql) => ({
    ...(await signUp(sql)),
    body: { reason: "Nobody of this name works there." },
  })),
  eraseSignUp: deed("sign-up.erase", async (sql) => ({
    at: { ...own, signUpId: (await demoSignUp(sql, { status: "denied" })).signUpId },
    body: {},
  })),
  signUpSettings: deed("store-settings.change", async (sql) => ({
    at: own,
    body: {
      ...{ open: "on", validateEmail: "on", requireAddress: "on", greenList: "", redList: `x${++changes}.example` },
      ...{ formText: "", baseVersion: String(await settingsVersion(sql)) },
    },
  })),
  signUpReseller: deed("store-settings.change", async (sql) => ({
    at: own,
    body: { parent: await resellerOf(sql, "northline") },
  })),
  signUpTerms: deed("store-terms.change", async (sql) => ({
    at: own,
    body: { text: `Be kind, ${++changes} times.`, baseVersion: String(await termsVersion(sql)) },
  })),
} satisfies Record<string, Example>;
