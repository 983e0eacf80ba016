import { afterAll, describe, expect, test, vi } from "vitest";
import { signContract } from "~/domain/contracts/sign";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { runJobsOnce } from "~/jobs/runner";
import { makeOffer, makeVersion } from "../../support/contracts";

const mail = await vi.hoisted(async () => {
  const { startMailServer } = await import("../../support/mail-server");
  const server = await startMailServer();
  process.env.SMTP_URL = server.url;
  return server;
});
afterAll(() => mail.close());

const arrived = async (address: string) => {
  await runJobsOnce(process.env.DATABASE_URL!);
  return mail.take(address);
};

async function signed() {
  const offer = await makeOffer();
  await signContract(offer.partner, offer.contractId, 1);
  return offer;
}

describe("the letter about a new version of an agreement", () => {
  test("goes to the partner's owner, with the way to their contract", async () => {
    const { distributor, partner, agreementId, contractId } = await signed();
    await makeVersion(distributor, agreementId);
    const letters = await arrived(partner.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]!.text).toContain(distributor.company.name);
    expect(letters[0]!.text).toContain(`/console/${partner.company.id}/partners/contracts/${contractId}`);
    expect(await arrived(distributor.email)).toEqual([]);
  });

  test("does not go any more when that version is signed before it is sent", async () => {
    const { distributor, partner, agreementId, contractId } = await signed();
    await makeVersion(distributor, agreementId);
    await signContractUpdate(partner, contractId, 2);
    expect(await arrived(partner.email)).toEqual([]);
  });
});
