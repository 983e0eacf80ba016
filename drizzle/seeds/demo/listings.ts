import { and, eq, isNotNull } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, agreementVersions, contracts, contractSignatures, listingRequests, listings } from "~/db/schema";
import { createDistributionAgreement } from "~/domain/agreements/create";
import { enrol } from "~/domain/agreements/enrol";
import { acceptContract } from "~/domain/contracts/accept";
import { acceptListingRequest } from "~/domain/listings/accept";
import { askListing } from "~/domain/listings/ask";
import { askAboutListing } from "~/domain/listings/ask-about";
import { completeListingRequest } from "~/domain/listings/complete";
import { findListingRequest } from "~/domain/listings/find-request";
import { sendListingRequest } from "~/domain/listings/send";
import { daysAgo, hoursAfter } from "./calendar";
import { marketplaceId, type Product, productId } from "./catalog";
import { ids, type Staff } from "./companies";

const terms = `What is listed here is sold by all resellers of this marketplace.

- Changes of prices are asked for **30 days** ahead.
- A product that is taken away stays with its subscribers.`;

/** The distribution agreement of a marketplace, inside the vendors' program. */
async function openMarketplace({ meridian }: Staff, name: string): Promise<string> {
  const [program] = await db
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.companyId, ids.meridian), eq(agreements.type, "program")));
  const id = await createDistributionAgreement(meridian, program!.id, {
    ...{
      name: `Distribution on ${name}`,
      wording: { description: terms, source: "none", url: null, documentId: null },
    },
    ...{ marketplaceId: marketplaceId(ids.meridian, name), autoAccept: false },
  });
  const createdAt = daysAgo(399, name);
  await db.update(agreements).set({ createdAt, updatedAt: createdAt }).where(eq(agreements.id, id));
  await db.update(agreementVersions).set({ createdAt }).where(eq(agreementVersions.agreementId, id));
  return id;
}

/** A vendor enrols, and Meridian accepts, unless the enrolment still waits. */
async function join({ meridian }: Staff, vendor: Operator, agreementId: string, accepted = true): Promise<string> {
  const contractId = await enrol(vendor, agreementId, "We bring our whole catalogue.", 1);
  if (accepted) await acceptContract(meridian, contractId);
  const createdAt = daysAgo(accepted ? 380 : 4, contractId);
  const dates = { createdAt, enrolledAt: createdAt, updatedAt: createdAt };
  await db
    .update(contracts)
    .set({ ...dates, ...(accepted && { activatedAt: hoursAfter(createdAt, 20) }) })
    .where(eq(contracts.id, contractId));
  await db
    .update(contractSignatures)
    .set({ signedAt: createdAt, ...(accepted && { countersignedAt: hoursAfter(createdAt, 20) }) })
    .where(eq(contractSignatures.contractId, contractId));
  return contractId;
}

/** When a request was made, which ended as soon as it could. */
async function date(requestId: string, days: number): Promise<void> {
  const createdAt = daysAgo(days, requestId);
  const [request] = await db
    .update(listingRequests)
    .set({ createdAt, updatedAt: createdAt })
    .where(eq(listingRequests.id, requestId))
    .returning({ listingId: listingRequests.listingId, type: listingRequests.type });
  await db
    .update(listingRequests)
    .set({ endedAt: createdAt })
    .where(and(eq(listingRequests.id, requestId), isNotNull(listingRequests.endedAt)));
  if (request?.type === "new")
    await db.update(listings).set({ createdAt, updatedAt: createdAt }).where(eq(listings.id, request.listingId));
}

type Reached = "draft" | "reviewing" | "deploying" | "completed";

/** Asks for a listing, and leads the request as far as it has come. */
async function list(
  { meridian }: Staff,
  vendor: Operator,
  wanted: [Product, string, Reached, number],
): Promise<string> {
  const [product, contractId, reached, days] = wanted;
  const note = "Prices as in the list of this quarter.";
  const requestId = await askListing(vendor, { productId: productId(product), contractId, note });
  if (reached !== "draft") await sendListingRequest(vendor, requestId);
  if (reached === "deploying" || reached === "completed") await acceptListingRequest(meridian, requestId);
  if (reached === "completed") await completeListingRequest(meridian, requestId);
  await date(requestId, days);
  return requestId;
}

/** Aurora and Tessera list on Meridian's marketplaces; some requests are still under way. Row P9. */
export async function listProductsOnMarketplaces(staff: Staff): Promise<void> {
  const { aurora, tessera } = staff;
  const europe = await openMarketplace(staff, "Meridian Europe");
  const americas = await openMarketplace(staff, "Meridian Americas");
  const inEurope = await join(staff, aurora, europe);
  const inAmericas = await join(staff, aurora, americas);
  const ofTessera = await join(staff, tessera, europe);
  await join(staff, tessera, americas, false);
  const suite = await list(staff, aurora, ["suite", inEurope, "completed", 370]);
  await list(staff, aurora, ["backup", inEurope, "completed", 350]);
  await list(staff, aurora, ["suite", inAmericas, "deploying", 9]);
  await list(staff, aurora, ["backup", inAmericas, "draft", 2]);
  await list(staff, tessera, ["shield", ofTessera, "completed", 340]);
  await list(staff, tessera, ["vault", ofTessera, "reviewing", 5]);
  const { listing } = await findListingRequest(aurora, suite);
  const change = { listingId: listing.id, type: "update", note: "A new item: Suite Enterprise." } as const;
  const changing = await askAboutListing(aurora, change);
  await sendListingRequest(aurora, changing);
  await date(changing, 3);
}
