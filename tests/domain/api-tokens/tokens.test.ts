import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findClient } from "~/auth/find-client.server";
import { db } from "~/db/client";
import { apiTokens, companies } from "~/db/schema";
import { findToken, listTokens } from "~/domain/api-tokens/list";
import { makeToken } from "~/domain/api-tokens/make";
import { revokeToken } from "~/domain/api-tokens/revoke";
import { auditOf, makeStaff, ownerOf, refusalOf } from "../../support/world";

const answers = { name: "Commerce sync", customers: "write", partners: "none", catalog: "read" } as const;

const asHeader = ({ id, secret }: { id: string; secret: string }) => `ApiKey ${id}:${secret}`;

describe("an API token", () => {
  test("is made by owners alone, and lets a program in until it is revoked", async () => {
    const owner = await ownerOf("distributor");
    const { operations, sales, viewer } = await makeStaff(owner.company);
    for (const actor of [operations, sales, viewer])
      expect(await refusalOf(makeToken(actor, answers))).toBe("Forbidden role-not-allowed");
    const made = await makeToken(owner, answers);
    expect(await findClient(asHeader(made))).toMatchObject({
      ...{ id: made.id, name: "Commerce sync", company: owner.company },
      permissions: { customers: "write", catalog: "read" },
    });
    expect(await findClient(`ApiKey ${made.id}:${"0".repeat(64)}`)).toBeNull();
    expect((await findToken(owner, made.id)).lastUsedAt).toBeInstanceOf(Date);
    expect(await refusalOf(revokeToken(operations, made.id))).toBe("Forbidden role-not-allowed");
    await revokeToken(owner, made.id);
    expect(await findClient(asHeader(made))).toBeNull();
    expect(await refusalOf(revokeToken(owner, made.id))).toBe("Conflict token-revoked");
    expect(await listTokens(owner)).toMatchObject([{ id: made.id, revokedByName: owner.name }]);
    const trail = await auditOf(made.id);
    expect(trail.map(({ deed }) => deed)).toEqual(["api-token.make", "api-token.revoke"]);
    expect(JSON.stringify(trail)).not.toContain(made.secret);
  });

  test("is its company's, and no other's", async () => {
    const [owner, stranger] = [await ownerOf("vendor"), await ownerOf("vendor")];
    const made = await makeToken(owner, answers);
    expect(await refusalOf(revokeToken(stranger, made.id))).toBe("NotFound not-found");
    expect(await refusalOf(findToken(stranger, made.id))).toBe("NotFound not-found");
    expect(await listTokens(stranger)).toEqual([]);
    await db.update(companies).set({ suspendedAt: new Date() }).where(eq(companies.id, owner.company.id));
    expect(await findClient(asHeader(made))).toBeNull();
  });

  test("is let in somewhere, is never made by a token, and there are fifty at most", async () => {
    const owner = await ownerOf("reseller");
    expect(await refusalOf(makeToken(owner, { ...answers, customers: "none", catalog: "none" }))).toBe(
      "Invalid customers: token-without-permission",
    );
    expect(await refusalOf(makeToken({ ...owner, kind: "client" }, answers))).toBe("Forbidden role-not-allowed");
    await Promise.all(Array.from({ length: 49 }, () => makeToken(owner, answers)));
    const last = await Promise.all([1, 2, 3].map(() => refusalOf(makeToken(owner, answers))));
    expect(last.toSorted()).toEqual(["Conflict too-many-tokens", "Conflict too-many-tokens", "done"]);
    expect(await db.select().from(apiTokens).where(eq(apiTokens.companyId, owner.company.id))).toHaveLength(50);
  });

  test("notes its use once a minute", async () => {
    const owner = await ownerOf("reseller");
    const made = await makeToken(owner, answers);
    const used = async () => (await findToken(owner, made.id)).lastUsedAt?.getTime();
    await findClient(asHeader(made));
    const first = await used();
    await findClient(asHeader(made));
    expect(await used()).toBe(first);
    const earlier = new Date(Date.now() - 61_000);
    await db.update(apiTokens).set({ lastUsedAt: earlier }).where(eq(apiTokens.id, made.id));
    await findClient(asHeader(made));
    expect(await used()).toBeGreaterThan(earlier.getTime());
  });
});
