import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { hubs } from "~/db/schema";
import { canArrange } from "~/domain/catalog/policy";
import { NotFound } from "~/domain/refusals";
import { hubsVisibleTo } from "./policy";

/**
 * One hub. Row P5.
 * @throws NotFound of another company
 */
export async function findHub(actor: Operator, id: string) {
  const [row] = await db
    .select()
    .from(hubs)
    .where(and(eq(hubs.id, id), hubsVisibleTo(actor)));
  if (!row) throw new NotFound("hub");
  return { ...row, may: { change: canArrange(actor) } };
}

export type FoundHub = Awaited<ReturnType<typeof findHub>>;
