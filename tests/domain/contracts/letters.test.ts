import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test, vi } from "vitest";
import { db } from "~/db/client";
import { messages } from "~/db/schema";
import { enrol } from "~/domain/agreements/enrol";
import { acceptContract } from "~/domain/contracts/accept";
import { offerContract } from "~/domain/contracts/offer";
import { refineContract } from "~/domain/contracts/refine";
import { rejectContract } from "~/domain/contracts/reject";
import { signContract } from "~/domain/contracts/sign";
import { submitContract } from "~/domain/contracts/submit";
import { withdrawContract } from "~/domain/contracts/withdraw";
import { joinPartner, registerPartner } from "~/domain/partner-invitations/activate";
import { runJobsOnce } from "~/jobs/runner";
import { makeOffer, makeProgram } from "../../support/contracts";
import { makeAgreement, makeInvitedPartner } from "../../support/partners";
import { aVisitor, OTHER_PASSWORD, someEmail } from "../../support/people";
import { makeOperator, makeStaff, ownerOf } from "../../support/world";

const mail = await vi.hoisted(async () => {
  const { startMailServer } = await import("../../support/mail-server");
  const server = await startMailServer();
  process.env.SMTP_URL = server.url;
  return server;
});
afterAll(() => mail.close());

const arrived = async ({ email }: { email: string }) => {
  await runJobsOnce(process.env.DATABASE_URL!);
  return mail.take(email).map(({ subject, text }) => ({ subject, text: text ?? "" }));
};

describe("a contract that is offered", () => {
  test("is told to the partner's owners, and to nobody else, with the way to it", async () => {
    const { distributor, partner, contractId } = await makeOffer();
    const { viewer } = await makeStaff(partner.company);
    const [letter, ...more] = await arrived(partner);
    expect(more).toEqual([]);
    expect(letter!.subject).toMatch(/^A contract to sign: /);
    expect(letter!.text).toContain(`${distributor.name} of ${distributor.company.name}`);
    expect(letter!.text).toContain(`/console/${partner.company.id}/partners/contracts/${contractId}`);
    expect(await arrived(viewer)).toEqual([]);
    expect(await arrived(distributor)).toEqual([]);
  });

  test("is not told any more once it was withdrawn", async () => {
    const { distributor, partner, contractId } = await makeOffer();
    await withdrawContract(distributor, contractId);
    expect(await arrived(partner)).toEqual([]);
  });

  test("is told twenty times a day at most", async () => {
    const { distributor, partner } = await makeOffer();
    const agreementId = await makeAgreement(distributor);
    for (let times = 0; times < 22; times++)
      await withdrawContract(distributor, await offerContract(distributor, agreementId, partner.company.id));
    expect(await db.select().from(messages).where(eq(messages.personId, partner.id))).toHaveLength(20);
  });

  test("and signed is told to the owners of who offered it; the one who signs hears nothing", async () => {
    const { distributor, partner, contractId } = await makeOffer();
    const second = await makeOperator(distributor.company);
    await signContract(partner, contractId, 1);
    for (const owner of [distributor, second]) {
      const [letter] = await arrived(owner);
      expect(letter!.subject).toMatch(new RegExp(`^Signed: .*, by ${partner.company.name}$`));
      expect(letter!.text).toContain(`/console/${distributor.company.id}/partners/contracts/${contractId}`);
    }
    expect(await arrived(partner)).toEqual([]);
  });

  test("and rejected is told with the reason", async () => {
    const { distributor, partner, contractId } = await makeOffer();
    await rejectContract(partner, contractId, "Not this year");
    const [letter] = await arrived(distributor);
    expect(letter!.subject).toMatch(/^Rejected: /);
    expect(letter!.text).toContain("They write: Not this year");
  });
});

test("an enrolment is told to the distributor, and its answer to the partner", async () => {
  const { distributor, partner, distributionId } = await makeProgram();
  await arrived(distributor);
  const contractId = await enrol(partner, distributionId, "We sell.", 1);
  const [enrolled] = await arrived(distributor);
  expect(enrolled!.text).toContain("It waits for you to accept or reject it.");
  await refineContract(distributor, contractId, "Which towns?");
  const [refine] = await arrived(partner);
  expect(refine!.subject).toMatch(/needs refining$/);
  expect(refine!.text).toContain("They write: Which towns?");
  await submitContract(partner, contractId, "Oslo.", 1);
  expect((await arrived(distributor)).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/has sent its enrolment in .* in again$/),
  ]);
  await acceptContract(distributor, contractId);
  expect((await arrived(partner))[0]!.subject).toMatch(/^Your enrolment in .* is accepted$/);
});

describe("an invitation that is accepted", () => {
  test("for a new company is told to the inviter's owners; the one who registered is welcomed", async () => {
    const { distributor, token, partnerId, name } = await makeInvitedPartner();
    const email = someEmail();
    const person = { company: "Quay Works", name: "Robert Balboa", email, password: OTHER_PASSWORD };
    const answers = { ...person, accepted: "yes" as const, read: 1 };
    await registerPartner(aVisitor(), token, answers, { former: null, userAgent: "test" });
    const [told] = await arrived(distributor);
    expect(told!.subject).toBe("Quay Works has accepted your invitation");
    expect(told!.text).toContain(
      `Robert Balboa (${email}) has accepted your invitation of ${name} for the company Quay Works (${partnerId}).`,
    );
    expect(told!.text).toContain(`/console/${distributor.company.id}/partners/${partnerId}`);
    const [welcome, ...more] = await arrived({ email });
    expect(more).toEqual([]);
    expect(welcome!.text).toContain(`You sign in with ${email}`);
    expect(welcome!.text).toMatch(/\/sign-in$/m);
  });

  test("for a company that was here already says which", async () => {
    const { distributor, token, name } = await makeInvitedPartner();
    const vendor = await ownerOf("vendor");
    await joinPartner(vendor, token, { as: vendor.company.id, company: "", accepted: "yes", read: 1 });
    const [told] = await arrived(distributor);
    const { id, name: own } = vendor.company;
    expect(told!.text).toContain(
      `${vendor.name} (${vendor.email}) has accepted your invitation of ${name} for the company ${own} (${id}).`,
    );
    expect(await arrived(vendor)).toEqual([]);
  });
});
