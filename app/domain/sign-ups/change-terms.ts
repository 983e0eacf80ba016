import { sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { storeTerms } from "~/db/schema";
import { demandStorefront } from "~/domain/companies/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { currentTerms } from "./terms";

/**
 * Writes the terms that whoever signs up accepts: a changed text is a new version, and the versions before stay as they were accepted.
 * Row S4.
 * @param baseVersion the version that the person began with, 0 for none
 * @throws NotFound for vendors; Forbidden for sales and viewers; Conflict("terms-stale")
 */
export const changeTerms = (
  actor: Operator,
  text: string,
  baseVersion: number,
): Promise<{ changed: boolean; version: number }> =>
  inTransaction(async (tx) => {
    demandStorefront(actor);
    const companyId = actor.company.id;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('store-terms'), hashtext(${companyId}))`);
    const before = await currentTerms(companyId, tx);
    const last = before?.version ?? 0;
    if (before?.text === text) return { changed: false, version: last };
    if (last !== baseVersion) throw new Conflict("terms-stale");
    const after = { version: last + 1, text };
    await tx.insert(storeTerms).values({ companyId, ...after, createdBy: actor.id });
    await record(tx, actor, { deed: "store-terms.change", subjectId: companyId, before, after });
    return { changed: true, version: after.version };
  });
