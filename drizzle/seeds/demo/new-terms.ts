import { and, eq } from "drizzle-orm";
import { db } from "~/db/client";
import { agreements, agreementVersions, contracts, contractSignatures, messages } from "~/db/schema";
import { addVersion } from "~/domain/agreements/add-version";
import { tellPartners } from "~/domain/agreements/tell-partners";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { daysAgo, hoursAfter } from "./calendar";
import { ids, type Staff } from "./companies";

const terms = `What holds between Meridian and its resellers.

| Between us | From this quarter |
|---|---|
| Payment | 14 days |
| Support | your first line, our second, in seven languages |
| Notice | 60 days |`;

/** The letters about it went out that day; the jobs that wait for them find nothing to do. */
async function sendLetters(sentAt: Date): Promise<void> {
  await db
    .update(messages)
    .set({ status: "sent", attempts: 1, createdAt: sentAt, sentAt })
    .where(eq(messages.kind, "agreement-updated"));
}

/** Meridian's resellers have new terms: Harbor has signed them, and Northline's contract says that an update is available. Rows P3, P9. */
export async function renewTerms({ meridian, harbor }: Staff): Promise<void> {
  const [service] = await db
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.companyId, ids.meridian), eq(agreements.type, "service")));
  const agreementId = service!.id;
  const wording = { description: terms, source: "none", url: null, documentId: null } as const;
  const version = await addVersion(meridian, agreementId, { wording, active: true });
  await tellPartners(agreementId);
  const [contract] = await db
    .select({ id: contracts.id })
    .from(contracts)
    .where(and(eq(contracts.agreementId, agreementId), eq(contracts.partnerId, ids.harbor)));
  await signContractUpdate(harbor, contract!.id, version);
  const createdAt = daysAgo(12, "new terms");
  await sendLetters(createdAt);
  const inVersion = and(eq(agreementVersions.agreementId, agreementId), eq(agreementVersions.version, version));
  await db.update(agreementVersions).set({ createdAt }).where(inVersion);
  const signed = and(eq(contractSignatures.contractId, contract!.id), eq(contractSignatures.agreementVersion, version));
  await db
    .update(contractSignatures)
    .set({ signedAt: hoursAfter(createdAt, 30) })
    .where(signed);
}
