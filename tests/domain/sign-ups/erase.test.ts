import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { auditEntries, messages } from "~/db/schema";
import { approveSignUp } from "~/domain/sign-ups/approve";
import { denySignUp } from "~/domain/sign-ups/deny";
import { eraseSignUp } from "~/domain/sign-ups/erase";
import { findSignUp } from "~/domain/sign-ups/find";
import { signUp } from "~/domain/sign-ups/sign-up";
import { aVisitor } from "../../support/people";
import { aSignUp, aStoreWith, filledIn, signUpRow, signUpsOf } from "../../support/sign-ups";
import { makeStaff, ownerOf, refusalOf } from "../../support/world";

const KNOWN = { name: "Caoimhe Nic Gearailt", phone: "+353 21 555 0188" };

async function somebodyDenied() {
  const world = await aStoreWith({ validateEmail: true });
  const { id, answers } = await aSignUp(world.store, { ...KNOWN, organization: "Gearailt Lamps" });
  await denySignUp(world.owner, id, `We do not know ${KNOWN.name}.`);
  return { ...world, id, answers };
}

describe("erasing somebody who was denied", () => {
  test("leaves which organization it was, and nothing of the person", async () => {
    const { owner, id } = await somebodyDenied();
    expect((await findSignUp(owner, id)).may).toMatchObject({ erase: true });
    await eraseSignUp(owner, id);
    expect(await signUpRow(id)).toMatchObject({
      ...{ status: "denied", email: "", ip: null, passwordHash: null, confirmation: null, reason: null },
      answers: { organization: "Gearailt Lamps", name: "", email: "", phone: "", addressLine1: "", country: "IE" },
    });
    const sent = await db.select().from(messages).where(eq(messages.personId, id));
    expect(sent.length).toBeGreaterThan(0);
    for (const message of sent) expect([message.recipient, message.details]).toEqual(["", {}]);
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, id));
    expect(entries.at(-1)).toMatchObject({ deed: "sign-up.erase", actorName: owner.name, before: null, after: null });
    expect(entries.filter(({ actorKind, ip }) => actorKind === "visitor" && ip !== null)).toEqual([]);
    expect((await findSignUp(owner, id)).may).toMatchObject({ erase: false });
  });

  test("is done once, by owners and operations of this store alone", async () => {
    const { owner, id } = await somebodyDenied();
    const { sales, viewer, operations } = await makeStaff(owner.company);
    for (const actor of [sales, viewer])
      expect(await refusalOf(eraseSignUp(actor, id))).toBe("Forbidden role-not-allowed");
    for (const actor of [await ownerOf(), await ownerOf("vendor")])
      expect(await refusalOf(eraseSignUp(actor, id))).toBe("NotFound not-found");
    const both = await Promise.all([owner, operations].map((actor) => refusalOf(eraseSignUp(actor, id))));
    expect(both.toSorted()).toEqual(["NotFound not-found", "done"]);
  });
});

describe("erasing somebody else who signed up", () => {
  test("is for those who never confirmed, whose link is void then", async () => {
    const { store, owner } = await aStoreWith({ validateEmail: true });
    await signUp(aVisitor(), store, filledIn(KNOWN));
    const [{ id } = { id: "" }] = await signUpsOf(store);
    await eraseSignUp(owner, id);
    expect(await signUpRow(id)).toMatchObject({ status: "unconfirmed", email: "", confirmation: null });
  });

  test("is not for those who wait, nor for those who came in", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const { id } = await aSignUp(store);
    expect(await refusalOf(eraseSignUp(owner, id))).toBe("Conflict sign-up-not-erasable");
    await approveSignUp(owner, id, resellerId);
    expect(await refusalOf(eraseSignUp(owner, id))).toBe("Conflict sign-up-not-erasable");
  });
});
