import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "~/db/client";
import { companies } from "~/db/schema";
import { findStore, findStoreByTypedNickname } from "~/domain/companies/find-store";
import { aCompany } from "../../support/people";

test("a store is found by its nickname as typed: any case, spaces around it", async () => {
  const { id, nickname } = await aCompany();
  for (const typed of [nickname, `  ${nickname.toUpperCase()} `, nickname.replace("s", "ｓ")]) {
    expect((await findStoreByTypedNickname(typed)).id).toBe(id);
  }
  for (const typed of ["", "nobody", "no such shop", "' or 1=1", "🐙"]) {
    await expect(findStoreByTypedNickname(typed)).rejects.toMatchObject({
      code: "nickname-unknown",
      field: "accountName",
    });
  }
});

test("an address is exact, and a suspended provider has no store", async () => {
  const { id, nickname } = await aCompany("distributor");
  expect((await findStore(nickname)).id).toBe(id);
  await expect(findStore(nickname.toUpperCase())).rejects.toMatchObject({ code: "not-found" });
  await db
    .update(companies)
    .set({ suspendedAt: sql`now()` })
    .where(eq(companies.id, id));
  await expect(findStore(nickname)).rejects.toMatchObject({ code: "not-found" });
});
