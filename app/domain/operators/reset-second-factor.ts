import type { Operator } from "~/auth/actor";
import { operatorDoor } from "~/auth/sessions.server";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { Conflict } from "~/domain/refusals";
import { removeSecondFactor } from "~/domain/second-factors/remove";
import { holdMember } from "./hold";

/**
 * Takes away the second factor of an operator who has lost their phone and their recovery codes, signs them out everywhere and tells
 * them by mail.
 * @throws NotFound when they do not work for the actor's company; Forbidden for all but owners; Conflict("own-second-factor" |
 * "no-second-factor")
 */
export const resetSecondFactor = (actor: Operator, operatorId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const { email } = await holdMember(tx, actor, operatorId);
    if (operatorId === actor.id) throw new Conflict("own-second-factor");
    await removeSecondFactor(tx, operatorId);
    await operatorDoor.endAll(tx, operatorId);
    const letter = { kind: "second-factor-reset", personId: operatorId, recipient: email } as const;
    await queueMessage(tx, actor, { companyId: actor.company.id, ...letter });
    await record(tx, actor, { deed: "second-factor.reset", subjectId: operatorId });
  });
