import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { customerUsers, messages } from "~/db/schema";
import { changePassword } from "~/domain/customer-users/change-password";
import { aStorefront, asActor, deedsOf, OTHER_PASSWORD, PASSWORD } from "../../support/people";

const from = { ip: "", userAgent: null };

test("a storefront user changes their password: other sessions end, this browser stays in", async () => {
  const { store, user } = await aStorefront();
  const sessions = [
    await customerUserDoor.open(db, user.id, null, from),
    await customerUserDoor.open(db, user.id, null, from),
  ];
  const actor = asActor(user, store);
  const secret = await changePassword(actor, { current: PASSWORD, password: OTHER_PASSWORD, userAgent: null });
  const told = { kind: "customer-password-changed", recipient: user.email, status: "waiting" };
  expect(await db.select().from(messages).where(eq(messages.personId, user.id))).toMatchObject([told]);
  for (const session of sessions) expect(await customerUserDoor.userOf(session)).toBeNull();
  expect((await customerUserDoor.userOf(secret))?.id).toBe(user.id);
  expect(await deedsOf(actor)).toMatchObject([
    { deed: "password.change", actorKind: "customer-user", subjectId: user.id },
  ]);
});

test("the current one must be right, unless it was a temporary one", async () => {
  const { store, user } = await aStorefront();
  const actor = asActor(user, store);
  const wrong = { code: "wrong-current-password", field: "current" };
  await expect(
    changePassword(actor, { current: OTHER_PASSWORD, password: OTHER_PASSWORD, userAgent: null }),
  ).rejects.toMatchObject(wrong);
  await expect(changePassword(actor, { password: OTHER_PASSWORD, userAgent: null })).rejects.toMatchObject(wrong);
  const temporary = await aStorefront({ mustChangePassword: true });
  const other = asActor(temporary.user, temporary.store);
  await expect(changePassword(other, { password: PASSWORD, userAgent: null })).rejects.toMatchObject({
    code: "password-unchanged",
  });
  const secret = await changePassword(other, { password: OTHER_PASSWORD, userAgent: null });
  expect(await customerUserDoor.userOf(secret)).toMatchObject({ mustChangePassword: false });
});

test("somebody suspended meanwhile gets no new session", async () => {
  const { store, user } = await aStorefront();
  await db.update(customerUsers).set({ status: "suspended" }).where(eq(customerUsers.id, user.id));
  const asked = { current: PASSWORD, password: OTHER_PASSWORD, userAgent: null };
  await expect(changePassword(asActor(user, store), asked)).rejects.toMatchObject({ code: "stale" });
});

test("of two changes at once one wins", async () => {
  const { store, user } = await aStorefront();
  const change = (password: string) =>
    changePassword(asActor(user, store), { current: PASSWORD, password, userAgent: null });
  const changes = await Promise.allSettled([change(OTHER_PASSWORD), change("nine yellow gardens")]);
  expect(changes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
