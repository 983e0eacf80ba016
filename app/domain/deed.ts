import { eq, type SQL, sql } from "drizzle-orm";
import type { Actor, ActingCompany, Viewer } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { codeOf, GIVEN_UP } from "~/db/error-code";
import { insertMany } from "~/db/many";
import { auditEntries, memberships } from "~/db/schema";

export interface Trace {
  /** Noun and verb, e.g. `tier-account.create`. */
  deed: string;
  subjectId?: string;
  /** The operator whose own login it is about: it stands in the activity of the company that they work for, where that is one. Decision 12. */
  login?: string | undefined;
  /** As whom an operator looks at the portal, where a view begins. */
  as?: { id: string; name: string };
  before?: unknown;
  after?: unknown;
}

/** Runs a deed in one transaction: all of it, with its audit row and its jobs, or nothing. */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (attempt === 3 || !GIVEN_UP.includes(codeOf(error))) throw error;
    }
  }
}

/** Who stands in an audit row: an actor, or somebody about to become one. */
export type Recorded = Pick<Actor, "kind" | "id" | "name" | "requestId" | "ip"> & {
  company: ActingCompany | null;
  viewedBy?: Viewer | null;
};

/** Who did it, and as whom: what is done in a view is done by the operator who looks. */
function whoIn({ kind, id, name, viewedBy }: Recorded, as: Trace["as"]) {
  const [by, seen] = viewedBy
    ? ([
        { kind: "operator", id: viewedBy.id, name: viewedBy.name },
        { id, name },
      ] as const)
    : ([{ kind, id, name }, as] as const);
  return { actorKind: by.kind, actorId: by.id, actorName: by.name, asId: seen?.id ?? null, asName: seen?.name ?? null };
}

/** The one company that an operator works for; null where there are several. Found by the row's own statement. */
const onlyCompanyOf = (operatorId: string): SQL<string | null> =>
  sql`(${db
    .select({ id: sql`case when count(*) = 1 then min(${memberships.companyId}) end` })
    .from(memberships)
    .where(eq(memberships.operatorId, operatorId))})`;

const entryOf = (actor: Recorded, trace: Trace) => ({
  ...whoIn(actor, trace.as),
  deed: trace.deed,
  subjectId: trace.subjectId ?? null,
  before: trace.before ?? null,
  after: trace.after ?? null,
  requestId: actor.requestId,
  ip: actor.ip,
});

/** Adds the deed's one row to the audit trail, in the deed's own transaction. */
export async function record(tx: Transaction, actor: Recorded, trace: Trace): Promise<void> {
  const companyId = trace.login === undefined ? (actor.company?.id ?? null) : onlyCompanyOf(trace.login);
  await tx.insert(auditEntries).values({ ...entryOf(actor, trace), companyId });
}

/** The same for many deeds of one actor, in their order. */
export async function recordMany(tx: Transaction, actor: Recorded, traces: readonly Omit<Trace, "login">[]) {
  const companyId = actor.company?.id ?? null;
  await insertMany(
    tx,
    auditEntries,
    traces.map((trace) => ({ ...entryOf(actor, trace), companyId })),
  );
}
