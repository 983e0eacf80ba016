import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { agreementVersions, partners } from "~/db/schema";
import { changeProfile } from "~/domain/company-profiles/change";
import { ProfileForm, profileOf } from "~/domain/company-profiles/forms";
import { windowOf } from "~/domain/lists/page";
import { listListings } from "~/domain/listings/list";
import { listingQuery } from "~/domain/listings/query";
import { changePartnerExternalId } from "~/domain/partners/change-external-id";
import { findPartner } from "~/domain/partners/find";
import { findPartnerProfile } from "~/domain/partners/find-profile";
import { listPartnerContracts } from "~/domain/partners/list-contracts";
import { addVersion, makeContract, makeListing, makeTrade } from "../../support/trades";
import { auditOf, deedsOf, makeStaff, ownerOf, refusalOf } from "../../support/world";

const window = windowOf(new URLSearchParams());
const shared = (on: boolean) =>
  profileOf(
    ProfileForm.parse({
      ...{ businessName: "Ann", businessEmail: "ann@vendor.example", overview: "Secret plans", baseVersion: "0" },
      ...(on && { shared: "on" }),
    }),
  );

describe("a partner's details", () => {
  it("are there for the two who know each other, and for nobody else", async () => {
    const { provider, vendor } = await makeTrade();
    expect(await findPartner(provider, vendor.company.id)).toMatchObject({ role: "vendor", status: "active" });
    expect(await findPartner(vendor, provider.company.id)).toMatchObject({ role: "distributor" });
    for (const stranger of [await ownerOf("distributor"), await ownerOf(), await ownerOf("vendor")])
      for (const question of [
        () => findPartner(stranger, vendor.company.id),
        () => findPartnerProfile(stranger, vendor.company.id),
        () => listPartnerContracts(stranger, vendor.company.id, window),
        () => changePartnerExternalId(stranger, vendor.company.id, "V-1", 1),
      ])
        expect(await refusalOf(question())).toBe("NotFound not-found");
  });

  it("are gone once the partner is removed from the directory", async () => {
    const { provider, vendor } = await makeTrade();
    await db.update(partners).set({ removedAt: new Date() }).where(eq(partners.companyId, provider.company.id));
    expect(await refusalOf(findPartner(provider, vendor.company.id))).toBe("NotFound not-found");
    expect(await refusalOf(findPartnerProfile(provider, vendor.company.id))).toBe("NotFound not-found");
  });

  it("show the contacts always, and the rest only when it is shared", async () => {
    const { provider, vendor } = await makeTrade();
    const seen = () => findPartnerProfile(provider, vendor.company.id);
    expect(await seen()).toEqual({ technical: null, business: null, profile: null });
    await changeProfile(vendor, shared(true), 0);
    expect(await seen()).toMatchObject({ business: { name: "Ann" }, profile: { overview: "Secret plans" } });
    await changeProfile(vendor, shared(false), 1);
    expect(await seen()).toMatchObject({ business: { name: "Ann" }, profile: null });
    expect(JSON.stringify(await seen())).not.toContain("Secret");
  });

  it("list the contracts between the two alone, and say where a newer wording waits", async () => {
    const trade = await makeTrade();
    const { provider, vendor, programId } = trade;
    const third = await ownerOf("vendor");
    await makeContract(provider.company, third.company, { type: "program", agreementId: programId });
    const list = async (newest = false) => {
      const { rows } = await listPartnerContracts(
        newest ? vendor : provider,
        newest ? provider.company.id : vendor.company.id,
        window,
      );
      return rows.map(({ type, updateAvailable }) => [type, updateAvailable]).sort();
    };
    const before = [["distribution", false], ["program", false]]; // prettier-ignore
    expect(await list()).toEqual(before);
    await db
      .update(agreementVersions)
      .set({ active: false })
      .where(and(eq(agreementVersions.agreementId, programId), eq(agreementVersions.version, 1)));
    expect(await list()).toEqual(before);
    await addVersion(programId, 2, true);
    const after = [["distribution", false], ["program", true]]; // prettier-ignore
    expect([await list(), await list(true)]).toEqual([after, after]);
  });

  it("list what of the one is listed with the other", async () => {
    const [trade, other] = [await makeTrade(), await makeTrade()];
    const id = await makeListing(trade);
    await makeListing(other);
    const of = async (actor: typeof trade.vendor, partnerId: string) =>
      (await listListings(actor, { ...listingQuery(new URLSearchParams()), partnerId })).rows.map((row) => row.id);
    expect(await of(trade.provider, trade.vendor.company.id)).toEqual([id]);
    expect(await of(trade.vendor, trade.provider.company.id)).toEqual([id]);
    expect(await of(trade.provider, other.vendor.company.id)).toEqual([]);
  });
});

describe("changePartnerExternalId", () => {
  it("changes it for one side, once per version seen, with an audit row", async () => {
    const { provider, vendor } = await makeTrade();
    const partnerId = vendor.company.id;
    expect(await changePartnerExternalId(provider, partnerId, null, 1)).toEqual({ changed: false });
    expect(await changePartnerExternalId(provider, partnerId, "V-340", 1)).toEqual({ changed: true });
    expect(await refusalOf(changePartnerExternalId(provider, partnerId, "V-341", 1))).toBe("Conflict settings-stale");
    expect((await findPartner(provider, partnerId)).externalId).toBe("V-340");
    expect((await findPartner(vendor, provider.company.id)).externalId).toBeNull();
    expect(await auditOf(partnerId)).toHaveLength(1);
    const staff = await makeStaff(provider.company);
    for (const actor of [staff.sales, staff.viewer]) {
      expect(await refusalOf(changePartnerExternalId(actor, partnerId, "x", 2))).toBe("Forbidden role-not-allowed");
      expect(await deedsOf(actor)).toEqual([]);
    }
  });
});
