import fc from "fast-check";
import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { contracts } from "~/db/schema";
import { offerContract } from "~/domain/contracts/offer";
import { rejectContract } from "~/domain/contracts/reject";
import { signContract } from "~/domain/contracts/sign";
import { openContractStatuses, contractTransitions, type ContractDeed } from "~/domain/contracts/status";
import { terminateContract } from "~/domain/contracts/terminate";
import { withdrawContract } from "~/domain/contracts/withdraw";
import { contractRow, makeCouple } from "../../support/contracts";
import { makeAgreement } from "../../support/partners";
import { refusalOf } from "../../support/world";

const deeds = {
  sign: (actor: Operator, id: string) => signContract(actor, id, 1),
  reject: (actor: Operator, id: string) => rejectContract(actor, id, "No"),
  withdraw: withdrawContract,
  terminate: (actor: Operator, id: string) => terminateContract(actor, id, "Over"),
} satisfies Partial<Record<ContractDeed, (actor: Operator, id: string) => Promise<unknown>>>;

const step = fc.record({
  deed: fc.constantFrom("offer" as const, ...(Object.keys(deeds) as (keyof typeof deeds)[])),
  by: fc.constantFrom("distributor" as const, "partner" as const),
});

test("whatever the two do in which order: one open contract at most, and states along the diagram alone", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const couple = await makeCouple();
      const agreementId = await makeAgreement(couple.distributor);
      const partnerId = couple.partner.company.id;
      let latest = "CRP-00000-00000-00000";
      for (const { deed, by } of steps) {
        if (deed === "offer") {
          const offered = offerContract(couple[by], agreementId, partnerId).then((id) => (latest = id));
          await refusalOf(offered);
        } else {
          const before = (await contractRow(latest))?.status;
          const said = await refusalOf(deeds[deed](couple[by], latest));
          const after = (await contractRow(latest))?.status ?? null;
          const way = contractTransitions[deed].find(
            (one) => one.from === before && one.by === by && one.types.some((type) => type === "program"),
          );
          expect([deed, by, before, said === "done"]).toEqual([deed, by, before, way !== undefined]);
          expect(after).toBe(way ? way.to : (before ?? null));
        }
        const under = and(eq(contracts.agreementId, agreementId), eq(contracts.partnerId, partnerId));
        const open = await db
          .select({ id: contracts.id })
          .from(contracts)
          .where(and(under, inArray(contracts.status, [...openContractStatuses])));
        expect(open.length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
