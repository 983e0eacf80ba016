import { and, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { messages } from "~/db/schema";
import { activateVersion } from "~/domain/agreements/activate-version";
import { tellPartners } from "~/domain/agreements/tell-partners";
import { signContract } from "~/domain/contracts/sign";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { runJobsOnce } from "~/jobs/runner";
import { makeOffer, makeVersion } from "../../support/contracts";
import { auditOf, makeOperator } from "../../support/world";

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

const isLetterOf = ({ company }: Operator) =>
  and(eq(messages.companyId, company.id), eq(messages.kind, "agreement-updated"));

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
    expect((await arrived(distributor.email)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Signed: /),
    ]);
  });

  test("does not go any more when that version is signed before it is sent", async () => {
    const { distributor, partner, agreementId, contractId } = await signed();
    await makeVersion(distributor, agreementId);
    await signContractUpdate(partner, contractId, 2);
    expect(await arrived(partner.email)).toEqual([]);
  });

  test("is queued once for each owner and version, however many owners there are and however often it is put on offer", async () => {
    const { distributor, partner, agreementId, contractId } = await signed();
    for (let made = 0; made < 205; made++) await makeOperator(partner.company);
    const told = () =>
      db
        .select({ personId: messages.personId, details: messages.details })
        .from(messages)
        .where(isLetterOf(distributor));
    await makeVersion(distributor, agreementId, false);
    for (const version of [2, 1, 2]) {
      await activateVersion(distributor, agreementId, version);
      await tellPartners(agreementId);
    }
    const letters = await told();
    expect(letters).toHaveLength(206);
    expect(new Set(letters.map(({ personId }) => personId)).size).toBe(206);
    expect(letters.every(({ details }) => details.contractId === contractId && details.version === "2")).toBe(true);
    expect((await auditOf(agreementId)).filter(({ deed }) => deed === "agreement.tell-partners")).toMatchObject([
      { companyId: distributor.company.id, after: { version: 2, told: 206 } },
    ]);
    await makeVersion(distributor, agreementId);
    await tellPartners(agreementId);
    expect(await told()).toHaveLength(412);
  });

  test("is queued for five versions a day, and for more the day after", async () => {
    const { distributor, agreementId } = await signed();
    const sent = () =>
      db
        .select({ version: sql`${messages.details}->>'version'` })
        .from(messages)
        .where(isLetterOf(distributor));
    for (let version = 2; version <= 8; version++) {
      await makeVersion(distributor, agreementId);
      await tellPartners(agreementId);
    }
    expect(await sent()).toEqual(["2", "3", "4", "5", "6"].map((version) => ({ version })));
    await db
      .update(messages)
      .set({ createdAt: sql`now() - interval '25 hours'` })
      .where(isLetterOf(distributor));
    await tellPartners(agreementId);
    expect(await sent()).toHaveLength(6);
  });
});
