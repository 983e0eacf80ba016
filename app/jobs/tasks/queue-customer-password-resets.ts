import { system } from "~/auth/actor";
import { queuePasswordResets } from "~/domain/customer-users/queue-password-resets";
import type { Jobs } from "../queue";

type Asked = Jobs["queue-customer-password-resets"];

/** Decides who is mailed a link: nobody, or the first users with this address. */
export async function queueCustomerPasswordResets({ store, email, requestId }: Asked): Promise<void> {
  await queuePasswordResets({ ...system(store), requestId }, store, email);
}
