import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable, type Transaction } from "~/db/client";
import { companies, customFields } from "~/db/schema";
import { demandProvider, demandStorefront } from "~/domain/companies/policy";
import { inTransaction, record } from "~/domain/deed";
import { withNewId } from "~/domain/public-id";
import { Conflict, NotFound } from "~/domain/refusals";
import type { CustomField, CustomFieldAnswers } from "./forms";

/** More than a form has room for. */
const MOST = 50;

const { id, label, hint, kind, choices, required, position, version } = customFields;
const columns = { id, label, hint, kind, choices, required, version };

const ofCompany = (companyId: string) => and(eq(customFields.companyId, companyId), isNull(customFields.deletedAt));

/** The company's fields in their order. */
export const fieldsOf = (at: Queryable, companyId: string): Promise<CustomField[]> =>
  at.select(columns).from(customFields).where(ofCompany(companyId)).orderBy(asc(position), asc(id));

/**
 * The fields that the actor's company keeps of its customers, in their order.
 * @throws NotFound for vendors
 */
export async function listCustomFields(actor: Operator): Promise<CustomField[]> {
  demandProvider(actor);
  return fieldsOf(db, actor.company.id);
}

/**
 * One of them.
 * @throws NotFound of another company, deleted, for vendors
 */
export async function findCustomField(actor: Operator, fieldId: string): Promise<CustomField> {
  const found = (await listCustomFields(actor)).find((field) => field.id === fieldId);
  if (!found) throw new NotFound("field");
  return found;
}

/** Of two people who arrange the same company's fields the second waits. */
const holdFields = (tx: Transaction, { company }: Operator) =>
  tx.select({ id: companies.id }).from(companies).where(eq(companies.id, company.id)).for("update");

const traceOf = ({ label, hint, kind, choices, required }: CustomFieldAnswers) => ({
  ...{ label, hint, kind, choices, required },
});

/**
 * Adds a field after the others. Row S2.
 * @returns its id
 * @throws NotFound for vendors; Forbidden for sales and viewers; Conflict("too-many-fields"), Conflict("field-label-taken")
 */
export function addCustomField(actor: Operator, field: CustomFieldAnswers): Promise<string> {
  return inTransaction(async (tx) => {
    demandStorefront(actor);
    const companyId = actor.company.id;
    await holdFields(tx, actor);
    const others = await fieldsOf(tx, companyId);
    if (others.length >= MOST) throw new Conflict("too-many-fields", { most: MOST });
    refuseTaken(others, field.label);
    const [last] = await tx
      .select({ position: sql<number>`coalesce(max(${position}), 0)` })
      .from(customFields)
      .where(eq(customFields.companyId, companyId));
    const row = { ...traceOf(field), companyId, position: (last?.position ?? 0) + 1 };
    const made = await withNewId("customField", async (drawn) => {
      const inserted = await tx
        .insert(customFields)
        .values({ ...row, id: drawn })
        .onConflictDoNothing({ target: customFields.id })
        .returning({ id });
      return inserted.length > 0;
    });
    await record(tx, actor, { deed: "custom-field.add", subjectId: made, after: traceOf(field) });
    return made;
  });
}

/** @throws Conflict("field-label-taken") */
function refuseTaken(others: readonly CustomField[], wanted: string): void {
  if (others.some((other) => other.label.toLowerCase() === wanted.toLowerCase()))
    throw new Conflict("field-label-taken");
}

/** The field, held until the transaction ends, and the company's others. */
async function holdField(tx: Transaction, actor: Operator, fieldId: string) {
  demandStorefront(actor);
  await holdFields(tx, actor);
  const all = await fieldsOf(tx, actor.company.id);
  const field = all.find((one) => one.id === fieldId);
  if (!field) throw new NotFound("field");
  return { field, others: all.filter((one) => one.id !== fieldId), all };
}

const alter = (tx: Transaction, fieldId: string, values: Partial<typeof customFields.$inferInsert>) =>
  tx
    .update(customFields)
    .set({ ...values, version: sql`${version} + 1`, updatedAt: sql`now()` })
    .where(eq(id, fieldId));

/**
 * Changes a field; its kind stays what it is, because answers are of that kind. Saving what is so already changes nothing.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("field-stale"), Conflict("field-label-taken")
 */
export function changeCustomField(
  actor: Operator,
  fieldId: string,
  wanted: CustomFieldAnswers,
  baseVersion: number,
): Promise<{ changed: boolean }> {
  return inTransaction(async (tx) => {
    const { field, others } = await holdField(tx, actor, fieldId);
    const after = traceOf({ ...wanted, kind: field.kind, choices: field.kind === "choice" ? wanted.choices : [] });
    const before = traceOf(field);
    if (isDeepStrictEqual(before, after)) return { changed: false };
    if (field.version !== baseVersion) throw new Conflict("field-stale");
    refuseTaken(others, after.label);
    await alter(tx, fieldId, after);
    await record(tx, actor, { deed: "custom-field.change", subjectId: fieldId, before, after });
    return { changed: true };
  });
}

/**
 * Takes a field out of the forms. What was answered is not shown any more.
 * @throws NotFound; Forbidden for sales and viewers
 */
export function deleteCustomField(actor: Operator, fieldId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { field } = await holdField(tx, actor, fieldId);
    await alter(tx, fieldId, { deletedAt: new Date() });
    await record(tx, actor, { deed: "custom-field.delete", subjectId: fieldId, before: traceOf(field) });
  });
}

/**
 * Puts a field one place further up; the first one stays where it is.
 * @throws NotFound; Forbidden for sales and viewers
 */
export function raiseCustomField(actor: Operator, fieldId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { all } = await holdField(tx, actor, fieldId);
    const ids = all.map((one) => one.id);
    const at = ids.indexOf(fieldId);
    if (at > 0) ids.splice(at - 1, 2, fieldId, ids[at - 1]!);
    for (const [index, one] of ids.entries())
      await tx
        .update(customFields)
        .set({ position: index + 1 })
        .where(eq(id, one));
    await record(tx, actor, {
      deed: "custom-field.raise",
      subjectId: fieldId,
      after: { position: ids.indexOf(fieldId) + 1 },
    });
  });
}
