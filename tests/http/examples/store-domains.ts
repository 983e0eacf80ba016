import type postgres from "postgres";
import { ids } from "../../support/demo";
import type { Example } from "./example";

const own = { companyId: ids.northline };

/** Northline has claimed a domain that nobody answers at, and has not looked lately. */
async function claimed(sql: postgres.Sql) {
  await sql`delete from rate_limits where key like 'domain-check:%'`;
  await sql`
    insert into store_domains (company_id, host, token) values (${ids.northline}, 'portal.northline.invalid', 'token')
    on conflict (company_id) do update set host = excluded.host, token = excluded.token, proven_at = null`;
}

const page = { door: "company", company: "northline" } as const;

/** The addresses of the storefront's own domain. */
export const storeDomainExamples = {
  domainSettings: {
    ...page,
    deed: "store-domain.claim",
    visit: async (sql) => {
      await claimed(sql);
      return { at: own, body: { host: "kunden.northline.invalid", former: "portal.northline.invalid" } };
    },
  },
  checkDomain: {
    ...page,
    deed: "store-domain.check",
    visit: async (sql) => {
      await claimed(sql);
      return { at: own, body: {} };
    },
  },
  removeDomain: {
    ...page,
    deed: "store-domain.remove",
    visit: async (sql) => {
      await claimed(sql);
      return { at: own, body: {} };
    },
  },
} satisfies Partial<Record<string, Example>>;
