import { randomBytes } from "node:crypto";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { drafts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { NotFound } from "~/domain/refusals";
import { readDraft } from "./finish";

export type DraftKind = "tier-account-creation" | "tier-account-update" | "partner-creation";

export interface Draft<Answers> {
  id: string;
  kind: DraftKind;
  subjectId: string | null;
  answers: Answers;
  resultId: string | null;
}

/** As many unfinished drafts as one person can have; before there are more, the oldest goes. */
const MOST = 50;

async function dropOldest(tx: Transaction, { id, company }: Operator): Promise<void> {
  const own = and(eq(drafts.operatorId, id), eq(drafts.companyId, company.id), isNull(drafts.resultId));
  const beyond = tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(own)
    .orderBy(desc(drafts.createdAt))
    .offset(MOST - 1);
  await tx.delete(drafts).where(inArray(drafts.id, beyond));
}

/** Begins a wizard: its answers live on the server for 24 hours, its address carries only the draft's id. */
export function startDraft<Answers extends object>(
  actor: Operator,
  draft: { kind: DraftKind; subjectId?: string; answers: Answers },
): Promise<string> {
  return inTransaction(async (tx) => {
    await dropOldest(tx, actor);
    const id = randomBytes(12).toString("base64url");
    await tx.insert(drafts).values({
      ...draft,
      id,
      operatorId: actor.id,
      companyId: actor.company.id,
      expiresAt: sql`now() + interval '24 hours'`,
    });
    await record(tx, actor, {
      deed: "draft.start",
      subjectId: id,
      after: { kind: draft.kind, subjectId: draft.subjectId },
    });
    return id;
  });
}

/**
 * One's own draft.
 * @throws NotFound when it is somebody else's or of another wizard; Conflict when its 24 hours are over
 */
export async function findDraft<Answers>(actor: Operator, kind: DraftKind, id: string): Promise<Draft<Answers>> {
  const draft = await readDraft(db, actor, id);
  if (draft.kind !== kind) throw new NotFound("draft");
  return { id, kind, subjectId: draft.subjectId, answers: draft.answers as Answers, resultId: draft.resultId };
}

/**
 * Keeps answers as they were given, right or wrong, beside those of the other steps.
 * @throws NotFound when it is somebody else's or finished; Conflict when its 24 hours are over
 */
export function keepDraft(actor: Operator, id: string, answers: object): Promise<void> {
  return inTransaction(async (tx) => {
    const draft = await readDraft(tx, actor, id, true);
    if (draft.resultId) throw new NotFound("draft");
    await tx
      .update(drafts)
      .set({ answers: { ...(draft.answers as object), ...answers }, updatedAt: sql`now()` })
      .where(eq(drafts.id, id));
    await record(tx, actor, { deed: "draft.keep", subjectId: id, after: { answered: Object.keys(answers) } });
  });
}
