import { randomBytes, randomInt } from "node:crypto";
import type postgres from "postgres";
import { ids, resellerOf } from "../../support/demo";
import type { Example } from "./example";

const own = { companyId: ids.northline };

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "northline",
  visit,
});

const newId = () =>
  `IMP-${String(randomInt(1_000_000_000))
    .padStart(9, "0")
    .replace(/(...)(?!$)/g, "$1-")}`;

interface Wanted {
  state: "uploaded" | "checked" | "done";
  verdict?: "create" | "bad";
}

/** An import of Northline's with one row in it, which is bad: nothing comes of it when it is run. */
async function anImport(sql: postgres.Sql, by: string, { state, verdict = "bad" }: Wanted) {
  const importId = newId();
  const counts = { create: verdict === "create" ? 1 : 0, change: 0, unchanged: 0, bad: verdict === "bad" ? 1 : 0 };
  const mapped = state !== "uploaded";
  const [operator] = await sql<{ id: string; name: string }[]>`select id, name from operators where email = ${by}`;
  await sql`
    insert into imports (id, company_id, kind, state, file_name, sha256, upload_key, heads, mapping, policy, found, result, rows,
      created_by, created_by_name)
    values (${importId}, ${ids.northline}, 'customers', ${state}, 'customers.csv', ${randomBytes(32).toString("hex")},
      ${randomBytes(12).toString("hex")}, '["Organization name","Parent ID"]',
      ${mapped ? sql`'{"name":0,"parent":1}'::jsonb` : null}, ${state === "done" ? "skip-bad-rows" : null},
      ${mapped ? sql`${sql.json(counts)}` : null}, ${state === "done" ? sql`${sql.json(counts)}` : null}, 1,
      ${operator!.id}, ${operator!.name})`;
  await sql`
    insert into import_rows (import_id, number, cells) values (${importId}, 2, '["Quay & Sons","TA-0000-0000-0000"]')`;
  if (mapped)
    await sql`
      insert into import_verdicts (import_id, phase, number, verdict, problems)
      values (${importId}, ${state === "done" ? "run" : "check"}, 2, 'bad',
        '[{"field":"parent","code":"parent-not-found","parameters":{}}]')`;
  return { at: { ...own, importId } };
}

const FIELDS = [
  ...["id", "externalUid", "externalId", "type", "name", "parent", "parentBy", "hub", "taxId", "environment"],
  ...["addressLine1", "addressLine2", "postalCode", "city", "state", "country", "firstName", "lastName", "email"],
  ...["phone", "version"],
];

const columns = Object.fromEntries(FIELDS.map((field) => [`column-${field}`, ""]));

/** The addresses of imports in the console. */
export const importExamples = {
  imports: page(),
  uploadImport: {
    ...page(async (sql) => {
      const parent = await resellerOf(sql, "northline");
      const bytes = Buffer.from(`Organization name,Parent ID\nQuay & Sons,${parent}\n`);
      return {
        at: own,
        body: { kind: "customers", key: randomBytes(12).toString("hex") },
        file: { field: "sheet", name: "customers.csv", type: "text/csv", bytes },
      };
    }),
    deed: "import.upload",
  },
  import: page((sql, by) => anImport(sql, by, { state: "done" })),
  mapImport: {
    ...page(async (sql, by) => ({
      ...(await anImport(sql, by, { state: "uploaded" })),
      body: { ...columns, "column-id": "1", "column-name": "0" },
    })),
    deed: "import.check",
  },
  runImport: {
    ...page(async (sql, by) => ({
      ...(await anImport(sql, by, { state: "checked", verdict: "create" })),
      body: { policy: "skip-bad-rows" },
    })),
    deed: "import.run",
  },
  cancelImport: { ...page((sql, by) => anImport(sql, by, { state: "uploaded" })), deed: "import.cancel" },
  exportImport: { ...page((sql, by) => anImport(sql, by, { state: "done" })), file: true },
  exportCustomerUsers: { ...page(), file: true },
} satisfies Partial<Record<string, Example>>;
