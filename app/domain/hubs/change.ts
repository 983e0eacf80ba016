import { isDeepStrictEqual } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { hubs } from "~/db/schema";
import { demandArrange } from "~/domain/catalog/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, NotFound } from "~/domain/refusals";
import type { HubAnswers } from "./forms";
import { hubsVisibleTo } from "./policy";

/**
 * Changes a hub. Saving what is so already changes nothing. Row P5.
 * @param base when the hub had been changed last, as the person saw it, in milliseconds
 * @throws NotFound of another company; Forbidden for resellers, sales and viewers; Conflict("settings-stale")
 */
export function changeHub(actor: Operator, id: string, after: HubAnswers, base: number): Promise<{ changed: boolean }> {
  return inTransaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(hubs)
      .where(and(eq(hubs.id, id), hubsVisibleTo(actor)))
      .for("update");
    if (!row) throw new NotFound("hub");
    demandArrange(actor);
    const { name, description, instanceType, updatedAt } = row;
    const before = { name, description: description ?? "", instanceType };
    if (isDeepStrictEqual(before, { ...before, ...after })) return { changed: false };
    if (updatedAt.getTime() !== base) throw new Conflict("settings-stale");
    await tx
      .update(hubs)
      .set({ ...after, updatedAt: sql`greatest(now(), ${hubs.updatedAt} + interval '1 ms')` })
      .where(eq(hubs.id, id));
    await record(tx, actor, { deed: "hub.change", subjectId: id, before, after });
    return { changed: true };
  });
}
