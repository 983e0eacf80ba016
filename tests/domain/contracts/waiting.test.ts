import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { enrol } from "~/domain/agreements/enrol";
import { acceptContract } from "~/domain/contracts/accept";
import { listContracts } from "~/domain/contracts/list";
import { contractQuery } from "~/domain/contracts/query";
import { refineContract } from "~/domain/contracts/refine";
import { signContract } from "~/domain/contracts/sign";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { submitContract } from "~/domain/contracts/submit";
import { waitingFor } from "~/domain/waiting";
import { makeOffer, makeProgram, makeVersion } from "../../support/contracts";

/** The contracts that wait for the actor's company; the navigation counts the same. */
async function waiting(actor: Operator): Promise<string[]> {
  const { rows } = await listContracts(actor, contractQuery(new URLSearchParams("waiting=yes")));
  expect((await waitingFor(actor)).contracts).toBe(rows.length);
  return rows.map(({ id }) => id);
}

test("an offered contract waits for the partner, and again when there is another version", async () => {
  const { distributor, partner, agreementId, contractId } = await makeOffer();
  expect([await waiting(distributor), await waiting(partner)]).toEqual([[], [contractId]]);
  await signContract(partner, contractId, 1);
  expect([await waiting(distributor), await waiting(partner)]).toEqual([[], []]);
  await makeVersion(distributor, agreementId);
  expect([await waiting(distributor), await waiting(partner)]).toEqual([[], [contractId]]);
  await signContractUpdate(partner, contractId, 2);
  expect([await waiting(distributor), await waiting(partner)]).toEqual([[], []]);
});

test("an enrolment waits for the distributor, and for the partner while it is to be refined", async () => {
  const { distributor, partner, distributionId } = await makeProgram();
  const contractId = await enrol(partner, distributionId, "Portugal", 1);
  expect([await waiting(distributor), await waiting(partner)]).toEqual([[contractId], []]);
  await refineContract(distributor, contractId, "Which regions?");
  expect([await waiting(distributor), await waiting(partner)]).toEqual([[], [contractId]]);
  await submitContract(partner, contractId, "Lisbon", 1);
  expect([await waiting(distributor), await waiting(partner)]).toEqual([[contractId], []]);
  await acceptContract(distributor, contractId);
  expect([await waiting(distributor), await waiting(partner)]).toEqual([[], []]);
});
