import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { activateVersion } from "~/domain/agreements/activate-version";
import { findAgreement, versionsOf } from "~/domain/agreements/find";
import { findContract } from "~/domain/contracts/find";
import { listContracts } from "~/domain/contracts/list";
import { contractQuery } from "~/domain/contracts/query";
import { rejectContract } from "~/domain/contracts/reject";
import { signContract } from "~/domain/contracts/sign";
import { contractRow, makeOffer, makeVersion } from "../../support/contracts";
import { refusalOf } from "../../support/world";

/** The version of a contract as the list, the agreement's versions and its page say it. */
async function saidOf(actor: Operator, agreementId: string, contractId: string) {
  const { rows } = await listContracts(actor, contractQuery(new URLSearchParams()));
  const versions = await versionsOf(actor, await findAgreement(actor, agreementId));
  return {
    list: rows.find(({ id }) => id === contractId)?.version,
    versions: versions.find(({ contracts }) => contracts > 0)?.version,
    page: (await findContract(actor, contractId)).wording.version,
  };
}

const all = (version: number) => ({ list: version, versions: version, page: version });

test("a contract that waits for its signature is everywhere in the version that will be signed", async () => {
  const { distributor, partner, agreementId, contractId } = await makeOffer();
  await makeVersion(distributor, agreementId, false);
  expect(await saidOf(distributor, agreementId, contractId)).toEqual(all(1));
  await activateVersion(distributor, agreementId, 2);
  expect(await saidOf(distributor, agreementId, contractId)).toEqual(all(2));
  await makeVersion(distributor, agreementId);
  expect(await saidOf(distributor, agreementId, contractId)).toEqual(all(3));
  expect(await refusalOf(signContract(partner, contractId, 2))).toBe("Conflict agreement-changed");
  await signContract(partner, contractId, 3);
  await makeVersion(distributor, agreementId);
  expect(await saidOf(distributor, agreementId, contractId)).toEqual(all(3));
});

test("a contract that was rejected stays in the version that was", async () => {
  const { distributor, partner, agreementId, contractId } = await makeOffer();
  await rejectContract(partner, contractId, "No");
  await makeVersion(distributor, agreementId);
  expect((await contractRow(contractId))?.agreementVersion).toBe(1);
});

test("whoever signs while a version is activated has signed the one that was read, or signs nothing", async () => {
  const { distributor, partner, agreementId, contractId } = await makeOffer();
  await makeVersion(distributor, agreementId, false);
  const [signed] = await Promise.all([
    refusalOf(signContract(partner, contractId, 1)),
    activateVersion(distributor, agreementId, 2),
  ]);
  const row = await contractRow(contractId);
  expect([signed, row?.status, row?.agreementVersion]).toEqual(
    signed === "done" ? ["done", "active", 1] : ["Conflict agreement-changed", "pending", 2],
  );
});
