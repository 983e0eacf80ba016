import { isDeepStrictEqual } from "node:util";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { companies, companyContacts, companyProfiles } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import type { Profile } from "./forms";
import { demandProfile } from "./policy";
import { storedProfile } from "./stored";

const kinds = ["technical", "business"] as const;

async function putContacts(tx: Transaction, companyId: string, profile: Profile): Promise<void> {
  const named = kinds.flatMap((kind) => (profile[kind] ? [{ companyId, kind, ...profile[kind] }] : []));
  await tx.delete(companyContacts).where(
    and(
      eq(companyContacts.companyId, companyId),
      notInArray(
        companyContacts.kind,
        named.map(({ kind }) => kind),
      ),
    ),
  );
  if (named.length > 0)
    await tx
      .insert(companyContacts)
      .values(named)
      .onConflictDoUpdate({
        target: [companyContacts.companyId, companyContacts.kind],
        set: { name: sql`excluded.name`, email: sql`excluded.email`, phone: sql`excluded.phone` },
      });
}

/**
 * Changes what the actor's company tells its partners. Saving what is so already changes nothing. Row P9.
 * @param baseVersion the version that the person was looking at; 0 for the first
 * @throws Forbidden for all but owners; Conflict("settings-stale")
 */
export function changeProfile(actor: Operator, after: Profile, baseVersion: number): Promise<{ changed: boolean }> {
  return inTransaction(async (tx) => {
    demandProfile(actor);
    const companyId = actor.company.id;
    // There may be no profile yet, so the company itself is held.
    await tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).for("update");
    const { profile: before, version } = await storedProfile(tx, companyId);
    if (isDeepStrictEqual(before, after)) return { changed: false };
    if (version !== baseVersion) throw new Conflict("settings-stale");
    const { technical: _, business: __, ...facts } = after;
    const row = { ...facts, version: version + 1, updatedAt: sql`now()` };
    await tx
      .insert(companyProfiles)
      .values({ ...row, companyId })
      .onConflictDoUpdate({ target: companyProfiles.companyId, set: row });
    await putContacts(tx, companyId, after);
    await record(tx, actor, { deed: "company-profile.change", subjectId: companyId, before, after });
    return { changed: true };
  });
}
