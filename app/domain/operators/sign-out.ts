import type { Operator } from "~/auth/actor";
import { operatorDoor } from "~/auth/sessions.server";
import { inTransaction, record } from "../deed";

/** Ends an operator's session on the server: its cookie is worth nothing afterwards. */
export const signOut = (operator: Operator, secret: string): Promise<void> =>
  inTransaction(async (tx) => {
    await operatorDoor.end(tx, secret);
    await record(tx, operator, { deed: "session.sign-out", subjectId: operator.id, login: operator.id });
  });
