import { system } from "~/auth/actor";
import { sweep } from "~/domain/installation/sweep";

/** Every night. */
export async function sweepAway(): Promise<void> {
  await sweep(system());
}
