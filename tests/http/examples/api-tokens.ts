import { randomInt } from "node:crypto";
import type postgres from "postgres";
import { ids } from "../../support/demo";
import type { Example } from "./example";

const own = { companyId: ids.northline };

/** A token of Northline's that works. */
async function token(sql: postgres.Sql): Promise<string> {
  const id = `SU-${String(randomInt(1_000_000_000))
    .padStart(9, "0")
    .replace(/(...)(?!$)/g, "$1-")}`;
  await sql`
    insert into api_tokens (id, company_id, name, secret_hash, permissions, created_by, created_by_name)
    values (${id}, ${ids.northline}, ${`Commerce sync ${id}`}, ${"0".repeat(64)}, '{"customers":"read"}', 'UR-000-000-000', 'Aoife Brennan')`;
  return id;
}

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "northline",
  visit,
});

/** The addresses of API tokens in the console. */
export const apiTokenExamples = {
  apiTokens: page(),
  makeApiToken: {
    ...page(() => ({
      at: own,
      body: { name: "Commerce sync", customers: "write", partners: "none", catalog: "read" },
    })),
    deed: "api-token.make",
  },
  revokeApiToken: {
    ...page(async (sql) => ({ at: { ...own, tokenId: await token(sql) } })),
    deed: "api-token.revoke",
  },
} satisfies Partial<Record<string, Example>>;
