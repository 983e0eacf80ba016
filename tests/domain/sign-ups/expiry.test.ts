import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { system } from "~/auth/actor";
import { db } from "~/db/client";
import { messages, signUps } from "~/db/schema";
import { sweep } from "~/domain/installation/sweep";
import { denySignUp } from "~/domain/sign-ups/deny";
import { findSignUp } from "~/domain/sign-ups/find";
import { signUp } from "~/domain/sign-ups/sign-up";
import { aVisitor } from "../../support/people";
import { aSignUp, aStoreWith, filledIn, signUpRow, signUpsOf } from "../../support/sign-ups";

const aged = (id: string, column: "createdAt" | "decidedAt", days: number) =>
  db
    .update(signUps)
    .set({ [column]: sql`now() - make_interval(days => ${days})` })
    .where(eq(signUps.id, id));

const mailTo = (personId: string) => db.select().from(messages).where(eq(messages.personId, personId));

test("a sign-up that nobody confirms is gone after seven days, one that waits for approval never", async () => {
  const { store } = await aStoreWith();
  const { id: pending } = await aSignUp(store);
  for (let time = 0; time < 2; time++) await signUp(aVisitor(), store, filledIn());
  const [old, young] = (await signUpsOf(store)).filter(({ status }) => status === "unconfirmed");
  await aged(pending, "createdAt", 400);
  await aged(old!.id, "createdAt", 8);
  await aged(young!.id, "createdAt", 6);
  await sweep(system());
  const left = (await signUpsOf(store)).map(({ id }) => id);
  expect(left.sort()).toEqual([pending, young!.id].sort());
  expect(await mailTo(old!.id)).toEqual([]);
});

test("who was denied is erased after 90 days, from the mail too; that somebody was, and why, is kept", async () => {
  const { store, owner } = await aStoreWith();
  const [old, young] = [await aSignUp(store), await aSignUp(store)];
  for (const { id } of [old, young]) await denySignUp(owner, id, "We do not know you.");
  await aged(old.id, "decidedAt", 91);
  await aged(young.id, "decidedAt", 89);
  await sweep(system());
  const row = await signUpRow(old.id);
  expect(row).toMatchObject({ status: "denied", reason: "We do not know you.", email: "", ip: null });
  expect(row.answers).toMatchObject({ organization: old.answers.organization, country: "IE", name: "" });
  const kept = JSON.stringify([row, await mailTo(old.id)]);
  for (const said of [old.answers.email, old.answers.name, "Cork Lane,", "555 0101", "T12 X234", "IE1234567T"])
    expect(kept).not.toContain(said);
  expect(await findSignUp(owner, old.id)).toMatchObject({ status: "denied", users: [], others: [] });
  expect(await signUpRow(young.id)).toMatchObject({ email: young.answers.email });
  const [count] = await db.execute(
    sql`select count(*)::int as count from sign_ups where status = 'denied' and email = ''`,
  );
  await sweep(system());
  expect(
    await db.execute(sql`select count(*)::int as count from sign_ups where status = 'denied' and email = ''`),
  ).toMatchObject([count]);
});
