import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, memberships, operators } from "~/db/schema";
import type { Collection } from "~/domain/collections/collect";
import { type Fields, NUMBER, TEXT } from "~/domain/collections/fields";
import { readable } from "~/domain/collections/readable";
import { NotFound } from "~/domain/refusals";

const own = ({ company }: Operator): SQL => eq(companies.id, company.id);

const fields: Fields = {
  id: { column: companies.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  name: { column: companies.name, lookups: TEXT, searched: true, ordered: true },
  "events.created.at": { column: companies.createdAt, type: "moment", lookups: NUMBER, ordered: true },
};

const collectionOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: companies.id, mine: own(actor), usual: companies.createdAt, tables: sql`${companies}` },
});

const rowsOf = (actor: Operator, fit: SQL) => {
  const { id, name, role, createdAt } = companies;
  return db
    .select({ id, name, role, createdAt })
    .from(companies)
    .where(and(fit, own(actor)));
};

export type WiredCompany = Awaited<ReturnType<typeof rowsOf>>[number];

/** The company that a token works for: an account on the wire, and the only one in its list. Row A3. */
export const readableCompanies = readable("company", fields, collectionOf, rowsOf);

const usersFields: Fields = {
  id: { column: operators.id, lookups: TEXT, none: "null", searched: true, ordered: true },
  name: { column: operators.name, lookups: TEXT, searched: true, ordered: true },
  email: { column: operators.email, lookups: TEXT, searched: true, ordered: true },
};

const membersOf = ({ company }: Operator): SQL =>
  and(
    eq(memberships.companyId, company.id),
    sql`${memberships.suspendedAt} is null`,
    sql`${operators.suspendedAt} is null`,
  )!;

const usersOf = (actor: Operator): Omit<Collection, "fields"> => ({
  ...{ id: operators.id, mine: membersOf(actor), usual: operators.createdAt },
  tables: sql`${operators} join ${memberships} on ${memberships.operatorId} = ${operators.id}`,
});

const userRows = (actor: Operator, fit: SQL) => {
  const { id, name, email, createdAt } = operators;
  return db
    .select({ id, name, email, createdAt, role: memberships.role })
    .from(operators)
    .innerJoin(memberships, eq(memberships.operatorId, operators.id))
    .where(and(fit, membersOf(actor)));
};

export type WiredUser = Awaited<ReturnType<typeof userRows>>[number];

/** Who works for the company, as programs read them. Row A3. */
export const readableUsers = readable("user", usersFields, usersOf, userRows);

/** Users are read beneath their account. Throws NotFound beneath another one's. */
export function demandOwnAccount({ company }: Operator, accountId: string): void {
  if (accountId !== company.id) throw new NotFound("company");
}
