import { createHash } from "node:crypto";
import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { keptAnswers } from "~/db/schema";

/** How long an answer is kept, and after how long somebody who began is taken to be gone. */
const KEPT_HOURS = 24;
const GONE_SECONDS = 120;

export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

/** What stands under a key: nothing yet, so that it is ours to answer; something else; somebody at work; or the answer. */
export type Claim = "ours" | "another" | "in-flight" | KeptAnswer;

const { companyId, key, asked, status, headers, body, createdAt, begunAt } = keptAnswers;

const under = ({ company }: Operator, name: string) => and(eq(companyId, company.id), eq(key, name));

/** What was asked, as much of it as tells it from anything else. */
const fingerprintOf = (parts: readonly (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part).update("\0"), createHash("sha256")).digest("hex");

/**
 * Takes a key for a request, unless it is taken. Of two that come at once one gets it.
 * @param parts what is asked: method, address, body
 */
export async function claim(actor: Operator, name: string, parts: readonly (string | Buffer)[]): Promise<Claim> {
  const fingerprint = fingerprintOf(parts);
  const old = lt(createdAt, sql`now() - make_interval(hours => ${KEPT_HOURS})`);
  const gone = and(
    isNull(status),
    eq(asked, fingerprint),
    lt(begunAt, sql`now() - make_interval(secs => ${GONE_SECONDS})`),
  );
  const [ours] = await db
    .insert(keptAnswers)
    .values({ companyId: actor.company.id, key: name, asked: fingerprint })
    .onConflictDoUpdate({
      target: [companyId, key],
      set: { asked: fingerprint, status: null, headers: null, body: null, createdAt: sql`now()`, begunAt: sql`now()` },
      setWhere: or(old, gone)!,
    })
    .returning({ key });
  if (ours) return "ours";
  const [kept] = await db.select({ asked, status, headers, body }).from(keptAnswers).where(under(actor, name));
  if (!kept) return "in-flight";
  if (kept.asked !== fingerprint) return "another";
  if (kept.status === null || kept.headers === null) return "in-flight";
  return { status: kept.status, headers: kept.headers, body: kept.body };
}

/** Keeps what was answered. */
export const keepAnswer = async (actor: Operator, name: string, answer: KeptAnswer): Promise<void> =>
  void (await db.update(keptAnswers).set(answer).where(under(actor, name)));

/** Gives the key back: nothing was done, and it may be asked again. */
export const release = async (actor: Operator, name: string): Promise<void> =>
  void (await db.delete(keptAnswers).where(and(under(actor, name), isNull(status))));
