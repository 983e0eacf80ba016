import type { Operator } from "~/auth/actor";
import { inTransaction } from "~/domain/deed";
import { type Approved, becomeCustomer } from "./become-customer";
import { holdWaiting } from "./hold";

/**
 * Lets somebody in who signed up on the storefront: tier account and first user are made together, or not at all. Of two who approve at
 * once the second hears who was first. Row S4.
 * @param parentId the reseller of the actor's tree that the customer is filed under
 * @throws NotFound out of sight, always for vendors; Forbidden for viewers; Conflict("sign-up-decided"); Invalid("parent")
 */
export const approveSignUp = (actor: Operator, id: string, parentId: string): Promise<Approved> =>
  inTransaction(async (tx) => becomeCustomer(tx, actor, await holdWaiting(tx, actor, id), parentId));
