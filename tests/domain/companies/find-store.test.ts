import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { nicknameLimit } from "~/auth/limits.server";
import { db } from "~/db/client";
import { companies } from "~/db/schema";
import { findStore, findStoreByTypedNickname } from "~/domain/companies/find-store";
import { aCompany, aVisitor } from "../../support/people";

test("a store is found by its nickname as typed: any case, spaces around it", async () => {
  const { nickname } = await aCompany();
  for (const typed of [nickname, `  ${nickname.toUpperCase()} `, nickname.replace("s", "ｓ")]) {
    expect((await findStoreByTypedNickname(aVisitor(), typed)).nickname).toBe(nickname);
  }
  for (const typed of ["", "nobody", "no such shop", "' or 1=1", "🐙"]) {
    await expect(findStoreByTypedNickname(aVisitor(), typed)).rejects.toMatchObject({
      code: "nickname-unknown",
      field: "accountName",
    });
  }
});

test("an address is exact, and a suspended provider has no store", async () => {
  const { id, nickname } = await aCompany("distributor");
  expect((await findStore(aVisitor(), nickname)).id).toBe(id);
  await expect(findStore(aVisitor(), nickname.toUpperCase())).rejects.toMatchObject({ code: "not-found" });
  await db
    .update(companies)
    .set({ suspendedAt: sql`now()` })
    .where(eq(companies.id, id));
  await expect(findStore(aVisitor(), nickname)).rejects.toMatchObject({ code: "not-found" });
});

test("who has guessed too often is told no more, right or wrong; finding counts nothing", async () => {
  const { nickname } = await aCompany();
  const visitor = aVisitor();
  for (let guess = 0; guess < 59; guess++) await nicknameLimit.take(visitor.ip!);
  for (let time = 0; time < 3; time++)
    expect((await findStoreByTypedNickname(visitor, nickname)).nickname).toBe(nickname);
  await expect(findStoreByTypedNickname(visitor, "nobody")).rejects.toMatchObject({ code: "nickname-unknown" });
  for (const typed of [nickname, "nobody"])
    await expect(findStoreByTypedNickname(visitor, typed)).rejects.toMatchObject({ code: "too-many-tries" });
  expect((await findStoreByTypedNickname(aVisitor(), nickname)).nickname).toBe(nickname);
});
