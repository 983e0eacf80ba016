import { sendPasswordResets } from "~/domain/customer-users/send-password-resets";
import type { Jobs } from "../queue";

/** Decides who is mailed a link: nobody, or the first users with this address. */
export async function sendCustomerPasswordReset(asked: Jobs["send-customer-password-reset"]): Promise<void> {
  await sendPasswordResets(asked.companyId, asked.email, asked.requestId);
}
