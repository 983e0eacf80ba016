import fc from "fast-check";
import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { contracts } from "~/db/schema";
import { offerContract } from "~/domain/contracts/offer";
import { rejectContract } from "~/domain/contracts/reject";
import { signContract } from "~/domain/contracts/sign";
import { openContractStatuses } from "~/domain/contracts/status";
import { terminateContract } from "~/domain/contracts/terminate";
import { withdrawContract } from "~/domain/contracts/withdraw";
import { joinPartner } from "~/domain/partner-invitations/activate";
import { makeCouple } from "../../support/contracts";
import { invite, makeAgreement, makeInvitedCompany } from "../../support/partners";
import { refusalOf } from "../../support/world";

const steps = ["offer", "sign", "reject", "withdraw", "terminate", "invite", "join"] as const;

interface Taken {
  step: (typeof steps)[number];
  by: "distributor" | "partner";
  /** Which of the contracts and links that there are. */
  which: number;
}

/** A vendor, a program agreement, and every way by which the two come to a contract. */
async function makeScene() {
  const { distributor, partner } = await makeCouple();
  const agreementId = await makeAgreement(distributor);
  const agreement = { id: agreementId, type: "program", companyId: distributor.company.id, version: 1 } as const;
  const made: string[] = [];
  const tokens: string[] = [];

  const act = ({ step, by, which }: Taken): Promise<unknown> => {
    const actor: Operator = by === "partner" ? partner : distributor;
    const contractId = made[which % made.length] ?? "";
    const deeds: Record<Taken["step"], () => Promise<unknown>> = {
      offer: async () => made.push(await offerContract(actor, agreementId, partner.company.id)),
      sign: () => signContract(actor, contractId, 1),
      reject: () => rejectContract(actor, contractId, "No"),
      withdraw: () => withdrawContract(actor, contractId),
      terminate: () => terminateContract(actor, contractId, "Over"),
      invite: async () => {
        const { contractId: id, token } = await invite(distributor, agreement, await makeInvitedCompany("vendor"));
        made.push(id);
        tokens.push(token);
      },
      join: () =>
        joinPartner(actor, tokens[which % tokens.length] ?? "", {
          ...{ as: actor.company.id, company: "" },
          accepted: "yes",
          read: 1,
        }),
    };
    return deeds[step]();
  };

  const open = () =>
    db
      .select({ status: contracts.status })
      .from(contracts)
      .where(
        and(
          ...[eq(contracts.agreementId, agreementId), eq(contracts.partnerId, partner.company.id)],
          inArray(contracts.status, [...openContractStatuses]),
        ),
      );
  return { act, open };
}

const taken: fc.Arbitrary<Taken> = fc.record({
  step: fc.constantFrom(...steps),
  by: fc.constantFrom("partner" as const, "partner" as const, "distributor" as const),
  which: fc.noBias(fc.nat(99)),
});

const way = (...all: (readonly [Taken["step"], Taken["by"], number])[]) =>
  all.map(([step, by, which]) => ({ step, by, which }));

test("no sequence of offers, links and answers gives a vendor two active program contracts under one agreement", async () => {
  const joined: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.array(taken, { minLength: 8, maxLength: 20 }), async (all) => {
      const { act, open } = await makeScene();
      for (const one of all) {
        const held = await open();
        const outcome = await refusalOf(act(one));
        if (one.step === "join") joined[outcome] = (joined[outcome] ?? 0) + 1;
        if (held.length > 0 && (one.step === "join" || one.step === "offer")) expect(outcome).not.toBe("done");
        expect((await open()).length).toBeLessThanOrEqual(1);
      }
    }),
    {
      numRuns: 15,
      examples: [
        [
          way(
            ...([
              ["offer", "distributor", 0],
              ["invite", "distributor", 0],
              ["join", "partner", 0],
            ] as const),
            ...([
              ["sign", "partner", 0],
              ["join", "partner", 0],
              ["terminate", "distributor", 0],
            ] as const),
            ...([
              ["join", "partner", 0],
              ["offer", "distributor", 0],
              ["invite", "distributor", 0],
            ] as const),
            ["join", "partner", 1],
          ),
        ],
      ],
    },
  );
  expect(joined.done).toBeGreaterThan(0);
  expect(joined["Conflict contract-open"]).toBeGreaterThan(0);
}, 60_000);
