import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { companyMedia } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { holdMedium } from "./hold";

export type Direction = "up" | "down";

/**
 * Changes places with the one before, or behind; the first one goes no further up, nor the last one down. Row P9.
 * @throws NotFound; Forbidden for all but owners
 */
export function moveMedium(actor: Operator, mediumId: string, direction: Direction): Promise<void> {
  return inTransaction(async (tx) => {
    const { media, place, medium } = await holdMedium(tx, actor, mediumId);
    const other = media[direction === "up" ? place - 1 : place + 1];
    if (!other) return;
    const put = (id: string, position: number) =>
      tx.update(companyMedia).set({ position }).where(eq(companyMedia.id, id));
    await put(medium.id, other.position);
    await put(other.id, medium.position);
    const { caption } = medium;
    const [before, after] = [
      { caption, position: medium.position },
      { caption, position: other.position },
    ];
    await record(tx, actor, { deed: "company-medium.move", subjectId: actor.company.id, before, after });
  });
}
