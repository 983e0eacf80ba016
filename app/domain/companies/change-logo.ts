import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Queryable } from "~/db/client";
import { companies, companyLogos } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { NotFound } from "~/domain/refusals";
import { drawLogo } from "./draw-logo";
import { demandAccount } from "./policy";

const { fingerprint, width, height } = companyLogos;

/** The logo as the audit trail tells of it; the company's row is held, so that two who change it do so one after the other. */
async function lockLogo(tx: Queryable, companyId: string) {
  await tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).for("update");
  const own = eq(companyLogos.companyId, companyId);
  const [logo] = await tx.select({ fingerprint, width, height }).from(companyLogos).where(own);
  return logo ?? null;
}

/**
 * Puts a new logo on every page of the actor's storefront: drawn anew, never the bytes that were sent. The same picture again changes
 * nothing. Row S1.
 * @param bytes a PNG, JPEG or WebP file of at most 1 MB
 * @throws NotFound for a vendor; Forbidden for all but owners; Invalid("logo")
 */
export async function changeLogo(actor: Operator, bytes: Buffer): Promise<{ changed: boolean }> {
  demandAccount(actor);
  const { png, ...size } = await drawLogo(bytes);
  const after = { fingerprint: createHash("sha256").update(png).digest("hex"), ...size };
  const companyId = actor.company.id;
  return inTransaction(async (tx) => {
    const before = await lockLogo(tx, companyId);
    if (before?.fingerprint === after.fingerprint) return { changed: false };
    const row = { ...after, png };
    await tx
      .insert(companyLogos)
      .values({ companyId, ...row })
      .onConflictDoUpdate({ target: companyLogos.companyId, set: { ...row, updatedAt: sql`now()` } });
    await record(tx, actor, { deed: "company.change-logo", subjectId: companyId, before, after });
    return { changed: true };
  });
}

/**
 * Takes the logo off the storefront; its pages show the company's name again. Row S1.
 * @throws NotFound for a vendor, or when there is none; Forbidden for all but owners
 */
export async function removeLogo(actor: Operator): Promise<void> {
  demandAccount(actor);
  const companyId = actor.company.id;
  await inTransaction(async (tx) => {
    const before = await lockLogo(tx, companyId);
    if (!before) throw new NotFound("logo");
    await tx.delete(companyLogos).where(eq(companyLogos.companyId, companyId));
    await record(tx, actor, { deed: "company.remove-logo", subjectId: companyId, before });
  });
}
