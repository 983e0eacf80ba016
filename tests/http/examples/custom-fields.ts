import { randomInt } from "node:crypto";
import type postgres from "postgres";
import { customerOf, ids } from "../../support/demo";
import type { Example } from "./example";

const own = { companyId: ids.northline };

/** A field that Northline keeps of its customers. */
async function field(sql: postgres.Sql): Promise<string> {
  const digits = String(randomInt(1_000_000_000)).padStart(9, "0");
  const id = `CFD-${digits.replace(/(...)(?!$)/g, "$1-")}`;
  await sql`
    insert into custom_fields (id, company_id, label, kind, position)
    select ${id}, ${ids.northline}, ${`Industry ${digits}`}, 'text', coalesce(max(position), 0) + 1 from custom_fields
    where company_id = ${ids.northline}`;
  return id;
}

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "northline",
  visit,
});
const deed = (name: string, visit: Example["visit"]): Example => ({ ...page(visit), deed: name });

const ofField = (body: Record<string, string>) => async (sql: postgres.Sql) => ({
  at: { ...own, fieldId: await field(sql) },
  body,
});

let added = 0;
const filled = () => ({
  label: `Account manager ${++added}`,
  hint: "",
  kind: "text",
  choices: "",
  required: "on",
  baseVersion: "1",
});

/** The addresses of custom fields, and of what is answered with them. */
export const customFieldExamples = {
  customFields: page(),
  addCustomField: deed("custom-field.add", () => ({ at: own, body: filled() })),
  changeCustomField: deed("custom-field.change", (sql) => ofField(filled())(sql)),
  deleteCustomField: deed("custom-field.delete", ofField({})),
  raiseCustomField: deed("custom-field.raise", ofField({})),
  customAnswers: deed("custom-answers.change", async (sql) => {
    const fieldId = await field(sql);
    const tierAccountId = await customerOf(sql, "northline");
    const [row] = await sql<
      { version: number }[]
    >`select version from custom_answers where tier_account_id = ${tierAccountId}`;
    return {
      at: { ...own, tierAccountId },
      body: { [fieldId]: `Bakery ${fieldId}`, baseVersion: String(row?.version ?? 0) },
    };
  }),
} satisfies Partial<Record<string, Example>>;
