import { asc, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { companies, companyMedia } from "~/db/schema";
import { demandProfile } from "~/domain/company-profiles/policy";
import { NotFound } from "~/domain/refusals";

/** All of the company's pictures and videos in their order; the company is held, so that two who change them do so one after the other. */
export async function holdMedia(tx: Transaction, { company }: Operator) {
  await tx.select({ id: companies.id }).from(companies).where(eq(companies.id, company.id)).for("update");
  return tx
    .select()
    .from(companyMedia)
    .where(eq(companyMedia.companyId, company.id))
    .orderBy(asc(companyMedia.position), asc(companyMedia.id));
}

/**
 * The same, with the place of one of them.
 * @throws NotFound; Forbidden for all but owners
 */
export async function holdMedium(tx: Transaction, actor: Operator, mediumId: string) {
  const media = await holdMedia(tx, actor);
  const place = media.findIndex(({ id }) => id === mediumId);
  const medium = media[place];
  if (!medium) throw new NotFound("medium");
  demandProfile(actor);
  return { media, place, medium };
}
