import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, companyContacts, companyProfiles, contracts, listings, partners } from "~/db/schema";
import type { AgreementType } from "~/domain/agreements/types";
import { insertContract } from "~/domain/contracts/insert";
import type { ContractStatus } from "~/domain/contracts/status";
import { inTransaction } from "~/domain/deed";
import { know } from "~/domain/partners/know";
import { listPartners, walkPartners } from "~/domain/partners/list";
import { partnerQuery } from "~/domain/partners/query";
import { makeAgreement } from "../../support/partners";
import { makeMarketplace, makeProduct, ownerOf, unique } from "../../support/world";

const meet = (a: Operator, b: Operator) => inTransaction((tx) => know(tx, [a.company.id, b.company.id]));

const list = async (actor: Operator, search = "") =>
  (await listPartners(actor, partnerQuery(new URLSearchParams(search)))).rows;

const names = async (actor: Operator, search = "") => (await list(actor, search)).map(({ name }) => name);

/** A contract in this state between a distributor and a partner, under an agreement of its own. */
async function contract(distributor: Operator, partner: Operator, type: AgreementType, status: ContractStatus) {
  const more =
    type === "distribution"
      ? { parentId: await makeAgreement(distributor), marketplaceId: await makeMarketplace(distributor.company) }
      : {};
  const agreement = {
    id: await makeAgreement(distributor, type, more),
    type,
    companyId: distributor.company.id,
    version: 1,
  };
  const id = await inTransaction((tx) =>
    insertContract(tx, distributor, { agreement, partnerId: partner.company.id, enrolled: false }),
  );
  const ended = status === "rejected" || status === "terminated";
  await db
    .update(contracts)
    .set({ status, ...(status === "active" && { activatedAt: new Date() }), ...(ended && { endedAt: new Date() }) })
    .where(eq(contracts.id, id));
  return { id, ...more };
}

describe("the directory of partners", () => {
  test("counts what is pending and active between the two, seen from either side", async () => {
    const [distributor, vendor] = [await ownerOf("distributor"), await ownerOf("vendor")];
    await meet(distributor, vendor);
    await contract(distributor, vendor, "program", "active");
    await contract(distributor, vendor, "program", "terminated");
    await contract(distributor, vendor, "distribution", "pending");
    await contract(distributor, vendor, "distribution", "enrolling");
    const { id: contractId, marketplaceId } = await contract(distributor, vendor, "distribution", "active");
    const facts = {
      marketplaceId: marketplaceId!,
      contractId,
      vendorId: vendor.company.id,
      providerId: distributor.company.id,
    };
    for (const [index, status] of (["listed", "listed", "unlisted"] as const).entries()) {
      const { id: productId } = await makeProduct(vendor.company);
      const id = `LST-${Date.now() % 1000}-${String(Math.random()).slice(2, 5)}-00${index}`;
      await db.insert(listings).values({ id, productId, status, ...facts });
    }
    const counts = { program: 1, distribution: 2, service: 0, syndication: 0, listings: 2 };
    expect(await list(distributor)).toMatchObject([
      { id: vendor.company.id, type: "vendor", status: "active", ...counts },
    ]);
    expect(await list(vendor)).toMatchObject([{ id: distributor.company.id, type: "distributor", ...counts }]);
  });

  test("shows only one’s own partners, and no one who has been removed", async () => {
    const [distributor, vendor, stranger] = [
      await ownerOf("distributor"),
      await ownerOf("vendor"),
      await ownerOf("vendor"),
    ];
    await meet(distributor, vendor);
    expect(await names(stranger)).toEqual([]);
    await db.update(partners).set({ removedAt: new Date() }).where(eq(partners.companyId, distributor.company.id));
    expect(await names(distributor)).toEqual([]);
    expect(await names(vendor)).toEqual([distributor.company.name]);
    await meet(distributor, vendor);
    expect(await names(distributor)).toEqual([vendor.company.name]);
  });

  test("follows the partner’s own name and status", async () => {
    const [distributor, vendor] = [await ownerOf("distributor"), await ownerOf("vendor")];
    await meet(distributor, vendor);
    const name = unique("Ünbenannt");
    await db.update(companies).set({ name, status: "invited" }).where(eq(companies.id, vendor.company.id));
    expect(await list(distributor, `q=${name.replace("Ü", "u")}`)).toMatchObject([{ name, status: "invited" }]);
  });

  test("names whom to turn to, whether the partner shares its profile or not", async () => {
    const [distributor, vendor] = [await ownerOf("distributor"), await ownerOf("vendor")];
    await meet(distributor, vendor);
    const contact = { companyId: vendor.company.id, name: "Robert Balboa", email: "rbalboa@fs.example" };
    await db.insert(companyContacts).values({ ...contact, kind: "technical" });
    const shown = { technical: { name: contact.name, email: contact.email }, business: null };
    expect(await list(distributor)).toMatchObject([shown]);
    await db.insert(companyProfiles).values({ companyId: vendor.company.id, shared: false });
    expect(await list(distributor)).toMatchObject([shown]);
  });

  test("is searched, filtered, sorted and paged, and walked through for a file", async () => {
    const distributor = await ownerOf("distributor");
    const others = [];
    for (const role of ["vendor", "reseller", "distributor"] as const) {
      const one = await ownerOf(role);
      await meet(distributor, one);
      others.push(one.company);
    }
    const [vendor, reseller] = others;
    const sorted = others.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b));
    expect(await names(distributor)).toEqual(sorted);
    expect(await names(distributor, "sort=-name")).toEqual(sorted.toReversed());
    expect(await names(distributor, "sort=created")).toEqual(others.map(({ name }) => name));
    expect(await names(distributor, "type=reseller")).toEqual([reseller!.name]);
    expect(await names(distributor, "status=invited")).toEqual([]);
    expect(await names(distributor, `q=${vendor!.id.toLowerCase()}`)).toEqual([vendor!.name]);
    expect(await names(distributor, `id=${vendor!.id}&id=banana`)).toEqual([vendor!.name]);
    const query = { ...partnerQuery(new URLSearchParams()), window: { size: 2 } };
    const first = await listPartners(distributor, query);
    expect(first).toMatchObject({ total: 3, previous: null, next: expect.any(String) });
    expect(first.rows.map(({ name }) => name)).toEqual(sorted.slice(0, 2));
    const walked: string[] = [];
    for await (const rows of walkPartners(distributor, query)) walked.push(...rows.map(({ name }) => name));
    expect(walked).toEqual(sorted);
  });
});
