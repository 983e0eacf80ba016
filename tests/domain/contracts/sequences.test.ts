import fc from "fast-check";
import { and, asc, count, eq, inArray, isNull, not } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, contracts, contractSignatures, partners } from "~/db/schema";
import { activateVersion } from "~/domain/agreements/activate-version";
import { enrol } from "~/domain/agreements/enrol";
import { acceptContract } from "~/domain/contracts/accept";
import { countersignContract } from "~/domain/contracts/countersign";
import { offerContract } from "~/domain/contracts/offer";
import { refineContract } from "~/domain/contracts/refine";
import { rejectContract } from "~/domain/contracts/reject";
import { signContract } from "~/domain/contracts/sign";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { openContractStatuses } from "~/domain/contracts/status";
import { submitContract } from "~/domain/contracts/submit";
import { terminateContract } from "~/domain/contracts/terminate";
import { withdrawContract } from "~/domain/contracts/withdraw";
import { Forbidden } from "~/domain/refusals";
import { contractDeeds, ContractModel, type Kind, type Step } from "../../support/contract-model";
import { contractRow, makeCouple, makeOffer, makeProgram, makeVersion } from "../../support/contracts";
import { makeAgreement } from "../../support/partners";
import { auditOf, refusalOf } from "../../support/world";

const kinds: Kind[] = ["program", "service", "distribution", "syndication", "referral"];

interface Scene {
  distributor: Operator;
  partner: Operator;
  agreementId: string;
  /** The contract that lets the partner enrol. */
  doorId: string;
  /** Whether the partner enrols. */
  enrolled: boolean;
}

/** The two, the agreement, and what lets the partner enrol in it. */
async function sceneOf(kind: Kind): Promise<Scene> {
  if (kind === "program" || kind === "service") {
    const couple = await makeCouple(kind === "program" ? "vendor" : "reseller");
    return { ...couple, agreementId: await makeAgreement(couple.distributor, kind), doorId: "", enrolled: false };
  }
  if (kind === "distribution") {
    const { distributor, partner, distributionId, contractId } = await makeProgram();
    return { distributor, partner, agreementId: distributionId, doorId: contractId, enrolled: true };
  }
  const { distributor, partner, agreementId: service, contractId } = await makeOffer({ role: "reseller" });
  const agreementId = await makeAgreement(distributor, kind);
  await db.update(agreements).set({ sourcingAgreementId: agreementId }).where(eq(agreements.id, service));
  await signContract(partner, contractId, 1);
  return { distributor, partner, agreementId, doorId: contractId, enrolled: true };
}

interface Latest {
  id: string;
}

/** Does a step with the domain's own deeds. */
function act({ deed, by, stale }: Step, scene: Scene, latest: Latest, onOffer: number): Promise<unknown> {
  const { distributor, partner, agreementId, doorId, enrolled } = scene;
  const actor = by === "partner" ? partner : distributor;
  const read = stale ? onOffer + 1 : onOffer;
  const { id } = latest;
  const begun = () =>
    enrolled ? enrol(actor, agreementId, "", read) : offerContract(actor, agreementId, partner.company.id);
  const deeds: Record<Step["deed"], () => Promise<unknown>> = {
    sign: () => signContract(actor, id, read),
    signUpdate: () => signContractUpdate(actor, id, read),
    accept: () => acceptContract(actor, id),
    countersign: () => countersignContract(actor, id),
    refine: () => refineContract(actor, id, "More"),
    submit: () => submitContract(actor, id, "More", read),
    reject: () => rejectContract(actor, id, "No"),
    withdraw: () => withdrawContract(actor, id),
    terminate: () => terminateContract(actor, id, "Over"),
    begin: () => begun().then((made) => (latest.id = made)),
    addVersion: () => makeVersion(actor, agreementId),
    backToFirst: () => activateVersion(actor, agreementId, 1),
    switchAcceptance: async () => {
      if (by === "partner") throw new Forbidden();
      await db
        .update(agreements)
        .set({ autoAccept: not(agreements.autoAccept) })
        .where(eq(agreements.id, agreementId));
    },
    closeDoor: () => terminateContract(actor, doorId, "Over"),
  };
  return deeds[deed]();
}

/** What the database says, in the words of the model. */
async function standing({ distributor, partner, agreementId }: Scene, { id }: Latest, audits: number) {
  const row = await contractRow(id);
  const signed = await db
    .select()
    .from(contractSignatures)
    .where(eq(contractSignatures.contractId, id))
    .orderBy(asc(contractSignatures.agreementVersion));
  const open = await db
    .select({ number: count() })
    .from(contracts)
    .where(
      and(
        ...[eq(contracts.agreementId, agreementId), eq(contracts.partnerId, partner.company.id)],
        inArray(contracts.status, [...openContractStatuses]),
      ),
    );
  const sides = [distributor.company.id, partner.company.id];
  const known = and(inArray(partners.companyId, sides), inArray(partners.partnerId, sides), isNull(partners.removedAt));
  return {
    ...{ status: row?.status ?? (id === "" ? "none" : "gone"), audited: audits, version: row?.agreementVersion ?? 0 },
    partners: (await db.select().from(partners).where(known)).length === 2,
    open: open[0]!.number,
    signatures: signed.map((one) => [one.agreementVersion, one.countersignedAt !== null]),
    activated: (row?.activatedAt ?? null) !== null,
    ended: (row?.endedAt ?? null) !== null,
  };
}

const anything: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom(...contractDeeds),
  by: fc.constantFrom("distributor" as const, "partner" as const),
  stale: fc.boolean(),
});

const step = (by: Step["by"], deed: Step["deed"]): Step => ({ deed, by, stale: false });

/** The agreement begins to accept by itself while the partner refines. */
const refinedMeanwhile = [
  step("partner", "begin"),
  step("distributor", "refine"),
  step("distributor", "switchAcceptance"),
  step("partner", "submit"),
];

/** Mostly one of the steps that may be taken, so that contracts get far; else any. */
const choice = fc.oneof({ weight: 3, arbitrary: fc.noBias(fc.nat(999)) }, { weight: 1, arbitrary: anything });

/** The door is closed seldom: behind it little happens any more. */
const chosen = (one: number | Step, model: ContractModel): Step => {
  if (typeof one !== "number") return one;
  const steps = model.permitted().filter(({ deed }) => deed !== "closeDoor" || one < 50);
  return steps[one % steps.length]!;
};

test.each(kinds)(
  "whatever the two do with a %s agreement in which order: one open contract at most, and states along the diagram alone",
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 10, maxLength: 25 }), async (choices) => {
        const scene = await sceneOf(kind);
        const model = new ContractModel(kind);
        const latest = { id: "" };
        const before: string[] = [];
        for (const one of choices) {
          const next = chosen(one, model);
          const { onOffer } = model;
          const may = model.take(next);
          const done = (await refusalOf(act(next, scene, latest, onOffer))) === "done";
          before.push(`${next.by} ${next.deed}${next.stale ? " stale" : ""}: ${done}`);
          expect({ before, done }).toEqual({ before, done: may });
          const audits = (await auditOf(latest.id)).length;
          expect({ before, ...(await standing(scene, latest, audits)) }).toEqual({ before, ...model.told() });
        }
      }),
      { numRuns: 8, examples: [[refinedMeanwhile]] },
    );
  },
  120_000,
);
