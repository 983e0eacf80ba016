import type { CustomerUser } from "~/auth/actor";
import { customerUserDoor } from "~/auth/sessions.server";
import { inTransaction, record } from "../deed";

/** Ends a storefront user's session on the server: its cookie is worth nothing afterwards (row S10). */
export const signOut = (user: CustomerUser, secret: string): Promise<void> =>
  inTransaction(async (tx) => {
    await customerUserDoor.end(tx, secret);
    await record(tx, user, { deed: "session.sign-out", subjectId: user.id });
  });
