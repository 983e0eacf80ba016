import { and, eq, isNull } from "drizzle-orm";
import { among } from "~/db/many";
import { customerUsers } from "~/db/schema";
import { addressKey } from "~/domain/customer-users/email-taken";
import type { NewUser } from "~/domain/customer-users/forms";
import type { HeldUser } from "~/domain/customer-users/hold";
import { customerUsersVisibleTo } from "~/domain/customer-users/policy";
import { sql } from "drizzle-orm";
import { cellsOf, type Chunk, keyOf, type Keys, type StagedRow, tooWide, written } from "./chunk";
import { accountsNamed } from "./customer-parents";
import { type ImportProblem, problem } from "./problems";
import { readNewUser, readUserChange, type UserCells } from "./user-rows";

/** A row about somebody, on its way to a verdict. */
export interface ComingUser {
  staged: StagedRow;
  cells: UserCells;
  /** Their customer; null when the row names none that is there. */
  tierAccountId: string | null;
  present: HeldUser | null;
  user: NewUser | null;
  asks: ReturnType<typeof readUserChange> | null;
  problems: ImportProblem[];
}

/** The users in sight with these ids, or with these addresses at these customers. */
async function presentAmong({ tx, actor }: Chunk, ids: Set<string>, accounts: Set<string>, emails: Set<string>) {
  const mine = and(customerUsersVisibleTo(actor), isNull(customerUsers.deletedAt));
  const here =
    ids.size === 0
      ? []
      : await tx
          .select()
          .from(customerUsers)
          .where(and(mine, among(customerUsers.id, ids)));
  const at = and(
    mine,
    eq(customerUsers.companyId, actor.company.id),
    among(customerUsers.tierAccountId, accounts),
    among(sql`lower(${customerUsers.email})`, emails),
  );
  const there = accounts.size === 0 || emails.size === 0 ? [] : await tx.select().from(customerUsers).where(at);
  return {
    byId: new Map(here.map((row) => [row.id, row])),
    byAddress: new Map(there.map((row) => [addressKey(row), row])),
  };
}

/** The customer that a row names, by ID, external ID or external UUID. */
function customerOf(known: Awaited<ReturnType<typeof accountsNamed>>, ref: string) {
  const found = known.get(ref) ?? [];
  const exact = found.find(({ id }) => id === ref);
  if (exact || found.length === 1) return { id: (exact ?? found[0])!.id, problems: [] };
  const code = found.length > 1 ? ("customer-ambiguous" as const) : ("row-not-found" as const);
  return { id: null, problems: [problem("customer", code, { name: ref })] };
}

/** Every row with the person and the customer that it is about. */
export async function nameUsers(chunk: Chunk): Promise<ComingUser[]> {
  const rows = chunk.rows.map((staged) => {
    const cells = cellsOf<keyof UserCells & string>(chunk.one, staged) as UserCells;
    const { id = "", customer = "", email = "" } = written(cells);
    return { staged, cells, id: id.toUpperCase(), ref: customer, email: email.toLowerCase() };
  });
  const known = await accountsNamed(
    chunk,
    rows.map(({ ref }) => ref),
  );
  const placed = rows.map((row) => ({ ...row, customer: row.ref === "" ? null : customerOf(known, row.ref) }));
  const given = (texts: (string | null | undefined)[]) => new Set(texts.filter((text): text is string => !!text));
  const { byId, byAddress } = await presentAmong(
    chunk,
    given(placed.map(({ id }) => id)),
    given(placed.map(({ customer }) => customer?.id)),
    given(placed.map(({ email }) => email)),
  );
  return placed.map(({ staged, cells, id, email, customer }) => {
    const problems = tooWide(chunk.one, staged);
    const at = customer?.id ?? null;
    const present =
      id === ""
        ? at === null
          ? null
          : (byAddress.get(addressKey({ tierAccountId: at, email })) ?? null)
        : (byId.get(id) ?? null);
    if (id !== "" && !present) problems.push(problem("id", "row-not-found", { name: id }));
    return judgeOne(chunk, { staged, cells, present, problems }, customer);
  });
}

function judgeOne(
  { one }: Chunk,
  row: Pick<ComingUser, "staged" | "cells" | "present" | "problems">,
  customer: { id: string | null; problems: ImportProblem[] } | null,
): ComingUser {
  const { cells, present } = row;
  if (present) {
    const asks = readUserChange(cells, present);
    const moved = customer && customer.id !== present.tierAccountId;
    const elsewhere = moved ? [problem("customer", "customer-stays")] : [];
    const stale =
      !asks.isSame && asks.version !== null && asks.version !== present.version
        ? [problem("version", "row-stale", { version: present.version })]
        : [];
    const problems = [...row.problems, ...elsewhere, ...asks.problems, ...stale];
    return { ...row, asks, user: null, tierAccountId: present.tierAccountId, problems };
  }
  const { user, problems } = readNewUser(cells, one.invite);
  const nowhere = customer ? customer.problems : [problem("customer", "row-customer-required")];
  return {
    ...row,
    user,
    asks: null,
    tierAccountId: customer?.id ?? null,
    problems: [...row.problems, ...nowhere, ...problems],
  };
}

export const userKey = (id: string) => keyOf("user", id);
export const addressKeyOf = (tierAccountId: string, email: string) =>
  keyOf("address", addressKey({ tierAccountId, email }));

/** The address that the person will have. */
export const addressOf = ({ user, asks, present, tierAccountId }: ComingUser) =>
  addressKeyOf(tierAccountId ?? "", user?.email ?? asks?.wanted?.email ?? present?.email ?? "");

/** What speaks against a row because of those before it: nobody stands in a file twice. */
export function twice(keys: Keys, one: ComingUser): ImportProblem[] {
  const row = (one.present && keys.before(userKey(one.present.id))) ?? keys.before(addressOf(one));
  if (row !== undefined && row !== null) return [problem(one.present ? "id" : "email", "row-twice", { row })];
  return [];
}
