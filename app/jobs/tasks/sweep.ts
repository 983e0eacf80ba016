import { system } from "~/auth/actor";
import { sweepDocumentFiles } from "~/domain/documents/sweep";
import { sweep } from "~/domain/installation/sweep";
import { sweepDeliveries } from "~/domain/webhooks/sweep";

/** Every night. */
export async function sweepAway(): Promise<void> {
  await sweep(system());
  await sweepDocumentFiles(system());
  await sweepDeliveries(system());
}
