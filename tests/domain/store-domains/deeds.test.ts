import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { companies, rateLimits, storeDomains } from "~/db/schema";
import { checkStoreDomain } from "~/domain/store-domains/check";
import { claimStoreDomain } from "~/domain/store-domains/claim";
import { findStoreDomain, provenHostOf } from "~/domain/store-domains/find";
import type { readProof } from "~/domain/store-domains/read-proof";
import { removeStoreDomain } from "~/domain/store-domains/remove";
import { storeOfHost } from "~/domain/store-domains/store-of-host";
import type { Operator } from "~/auth/actor";
import { aCompany } from "../../support/people";
import { auditOf, makeCompany, makeOperator, makeStaff, ownerOf, refusalOf, unique } from "../../support/world";

type Read = typeof readProof;

const someHost = () => `${unique("portal")}.example`;
const rowOf = async ({ company }: Operator) => (await findStoreDomain((await makeStaff(company)).viewer)).domain;
const tokenOf = async (owner: Operator) => (await rowOf(owner))!.token;
const patient = () => db.delete(rateLimits);

/** A reseller whose storefront has claimed a host. */
async function claimant(host = someHost()) {
  const company = await aCompany();
  const owner = await makeOperator(company);
  await claimStoreDomain(owner, host, "");
  return { owner, company, host, token: await tokenOf(owner) };
}

const says =
  (text: string): Read =>
  () =>
    Promise.resolve({ text });

const deedsOf = async ({ company }: Operator) => (await auditOf(company.id)).map(({ deed }) => deed);

describe("a domain", () => {
  test("is claimed, with a token that stands nowhere in the audit trail", async () => {
    const { owner, host, token } = await claimant();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await rowOf(owner)).toMatchObject({ host, provenAt: null, checkedAt: null, trouble: null });
    expect(await provenHostOf(db, owner.company.id)).toBeNull();
    const trail = await auditOf(owner.company.id);
    expect(trail).toMatchObject([{ deed: "store-domain.claim", before: null, after: { host, state: "claimed" } }]);
    expect(JSON.stringify(trail)).not.toContain(token);
  });

  test("is proven by its token and no other text, and named by whoever asks from then on", async () => {
    const { owner, host, company, token } = await claimant();
    expect(await checkStoreDomain(owner, says(`${token}x`))).toBe("other-text");
    expect(await rowOf(owner)).toMatchObject({
      provenAt: null,
      checkedAt: expect.any(Date) as Date,
      trouble: "other-text",
    });
    await patient();
    expect(await checkStoreDomain(owner, says(token))).toBeNull();
    expect(await rowOf(owner)).toMatchObject({ provenAt: expect.any(Date) as Date, trouble: null });
    expect(await provenHostOf(db, company.id)).toBe(host);
    expect(await storeOfHost(host)).toBe(company.nickname);
    expect(await deedsOf(owner)).toEqual(["store-domain.claim", "store-domain.check", "store-domain.prove"]);
  });

  test("that is proven stays so when a later look fails, and what was wrong is noted", async () => {
    const { owner, host, company, token } = await claimant();
    await checkStoreDomain(owner, says(token));
    await patient();
    expect(await checkStoreDomain(owner, () => Promise.resolve({ trouble: "status-404" }))).toBe("status-404");
    expect(await rowOf(owner)).toMatchObject({ provenAt: expect.any(Date) as Date, trouble: "status-404" });
    expect(await provenHostOf(db, company.id)).toBe(host);
    expect((await auditOf(company.id)).at(-1)).toMatchObject({
      deed: "store-domain.check",
      after: { host, state: "proven", trouble: "status-404" },
    });
  });

  test("that is another one begins anew with another token; the same one stays as it is", async () => {
    const { owner, host, token, company } = await claimant();
    await checkStoreDomain(owner, says(token));
    expect(await claimStoreDomain(owner, host, "")).toEqual({ changed: false });
    expect(await tokenOf(owner)).toBe(token);
    const other = someHost();
    expect(await claimStoreDomain(owner, other, host)).toEqual({ changed: true });
    expect(await rowOf(owner)).toMatchObject({ host: other, provenAt: null, checkedAt: null, trouble: null });
    expect(await tokenOf(owner)).not.toBe(token);
    expect(await provenHostOf(db, company.id)).toBeNull();
  });

  test("is not changed by somebody who was looking at another one", async () => {
    const { owner, host } = await claimant();
    expect(await refusalOf(claimStoreDomain(owner, someHost(), ""))).toBe("Conflict domain-stale");
    expect((await rowOf(owner))!.host).toBe(host);
  });

  test("is removed, and leads nowhere afterwards", async () => {
    const { owner, host, token, company } = await claimant();
    await checkStoreDomain(owner, says(token));
    await removeStoreDomain(owner);
    expect(await rowOf(owner)).toBeNull();
    expect(await provenHostOf(db, company.id)).toBeNull();
    expect(await storeOfHost(host)).toBeNull();
    expect(await refusalOf(removeStoreDomain(owner))).toBe("NotFound not-found");
    expect((await auditOf(company.id)).at(-1)).toMatchObject({
      deed: "store-domain.remove",
      before: { host, state: "proven" },
    });
  });

  test("cannot be this installation's own name", async () => {
    const owner = await ownerOf();
    expect(await refusalOf(claimStoreDomain(owner, "shop.localhost", ""))).toBe("Invalid host: domain-ours");
  });

  test("of a suspended company leads nowhere", async () => {
    const { owner, host, token, company } = await claimant();
    await checkStoreDomain(owner, says(token));
    await db.update(companies).set({ suspendedAt: new Date() }).where(eq(companies.id, company.id));
    expect(await storeOfHost(host)).toBeNull();
  });

  test("is looked at once in ten seconds, whoever of the company asks", async () => {
    const { owner } = await claimant();
    const colleague = await makeOperator(owner.company);
    let asked = 0;
    const read: Read = () => Promise.resolve({ text: `wrong ${++asked}` });
    await checkStoreDomain(owner, read);
    expect(await refusalOf(checkStoreDomain(colleague, read))).toBe("TooSoon too-many-tries");
    expect(asked).toBe(1);
    expect((await claimant()).owner.company.id).not.toBe(owner.company.id);
    await checkStoreDomain((await claimant()).owner, read);
    expect(asked).toBe(2);
  });

  test("is not proven by a look that began before it was changed", async () => {
    const { owner, host, token } = await claimant();
    const read: Read = async () => {
      await claimStoreDomain(owner, someHost(), host);
      return { text: token };
    };
    expect(await refusalOf(checkStoreDomain(owner, read))).toBe("Conflict domain-stale");
    expect((await rowOf(owner))!.provenAt).toBeNull();
  });
});

describe("a domain that two companies claim", () => {
  test("is whose who proves it, and the other is told", async () => {
    const host = someHost();
    const [one, other] = [await claimant(host), await claimant(host)];
    await checkStoreDomain(one.owner, says(one.token));
    expect(await refusalOf(checkStoreDomain(other.owner, says(other.token)))).toBe("Conflict domain-taken");
    expect((await rowOf(other.owner))!.provenAt).toBeNull();
    expect(await deedsOf(other.owner)).toEqual(["store-domain.claim"]);
    expect(one.token).not.toBe(other.token);
    await removeStoreDomain(one.owner);
    await patient();
    expect(await checkStoreDomain(other.owner, says(other.token))).toBeNull();
  });

  test("is one's alone when both prove it at once", async () => {
    for (let round = 0; round < 5; round++) {
      const host = someHost();
      const both = [await claimant(host), await claimant(host)];
      const outcomes = await Promise.all(
        both.map(({ owner, token }) => refusalOf(checkStoreDomain(owner, says(token)))),
      );
      expect(outcomes.sort()).toEqual(["Conflict domain-taken", "done"]);
      const rows = await db.select().from(storeDomains).where(eq(storeDomains.host, host));
      expect(rows.filter(({ provenAt }) => provenAt !== null)).toHaveLength(1);
    }
  });

  test("is claimed once by two of one company who do so at once", async () => {
    const owner = await ownerOf();
    const outcomes = await Promise.all(
      [someHost(), someHost()].map((host) => refusalOf(claimStoreDomain(owner, host, ""))),
    );
    expect(outcomes.sort()).toEqual(["Conflict domain-stale", "done"]);
    expect(await deedsOf(owner)).toEqual(["store-domain.claim"]);
  });
});

describe("a domain is the business", () => {
  test("of owners and operations; sales and viewers look", async () => {
    const staff = await makeStaff(await makeCompany());
    const host = someHost();
    for (const role of ["sales", "viewer"] as const) {
      const no = "Forbidden role-not-allowed";
      expect(await refusalOf(claimStoreDomain(staff[role], host, ""))).toBe(no);
      expect(await refusalOf(checkStoreDomain(staff[role], says("")))).toBe(no);
      expect(await refusalOf(removeStoreDomain(staff[role]))).toBe(no);
      expect(await findStoreDomain(staff[role])).toEqual({
        ...{ domain: null, state: "none", hasAddress: false },
        may: { change: false },
      });
    }
    expect(await refusalOf(claimStoreDomain(staff.operations, host, ""))).toBe("done");
    expect((await findStoreDomain(staff.owner)).may).toEqual({ change: true });
  });

  test("of providers alone, and of each its own", async () => {
    const vendor = await ownerOf("vendor");
    const no = "NotFound not-found";
    expect(await refusalOf(findStoreDomain(vendor))).toBe(no);
    expect(await refusalOf(claimStoreDomain(vendor, someHost(), ""))).toBe(no);
    expect(await refusalOf(checkStoreDomain(vendor, says("")))).toBe(no);
    const stranger = await ownerOf();
    const { owner, host } = await claimant();
    expect(await refusalOf(removeStoreDomain(stranger))).toBe(no);
    expect(await refusalOf(checkStoreDomain(stranger, says("")))).toBe(no);
    expect((await rowOf(owner))!.host).toBe(host);
  });
});
