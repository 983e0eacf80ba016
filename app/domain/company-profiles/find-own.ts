import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { canChangeProfile } from "./policy";
import { storedProfile } from "./stored";

/** What the actor's company tells its partners, and whether the actor may change it. Row P9. */
export async function findOwnProfile(actor: Operator) {
  return { ...(await storedProfile(db, actor.company.id)), may: { change: canChangeProfile(actor) } };
}

export type OwnProfile = Awaited<ReturnType<typeof findOwnProfile>>;
