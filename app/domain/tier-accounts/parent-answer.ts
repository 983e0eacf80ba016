import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { checkParent } from "./tree";

/**
 * Judges the answer of the wizard's parent step before the last step does it again for good.
 * @param parent the id of a reseller, or `none`
 * @returns the parent's id, null for None
 * @throws Invalid("parent")
 */
export async function parentAnswer(
  actor: Operator,
  { ownerId, type, parent, id }: { ownerId: string; type: "customer" | "reseller"; parent: string; id?: string },
): Promise<string | null> {
  const parentId = parent === "none" ? null : parent;
  await checkParent(db, actor, { ownerId, type, parentId, ...(id && { id }) });
  return parentId;
}
