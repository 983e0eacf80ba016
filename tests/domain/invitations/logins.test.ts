import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { fingerprint, newSecret } from "~/auth/secrets";
import { operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { invitations, memberships } from "~/db/schema";
import { acceptInvitation, joinByInvitation } from "~/domain/invitations/accept";
import { inviteOperator } from "~/domain/invitations/make";
import { anOwner } from "../../support/factors";
import { aVisitor, OTHER_PASSWORD } from "../../support/people";
import { makeOperator, ownerOf, refusalOf } from "../../support/world";

/** Somebody is invited as an owner, and has the link. */
async function invited(email: string) {
  const owner = await ownerOf();
  const id = await inviteOperator(owner, { name: "Marta", email, role: "owner" });
  const token = newSecret();
  await db
    .update(invitations)
    .set({ token: fingerprint(token) })
    .where(eq(invitations.id, id));
  return { owner, token };
}

const accept = (token: string, password: string) =>
  acceptInvitation(aVisitor(), token, { name: "Marta", password }, { former: null, userAgent: null });

describe("an invitation of somebody with a login", () => {
  test("that gets them in somewhere leads to the sign-in, before any password is looked at", async () => {
    const { token } = await invited((await anOwner()).email);
    expect(await refusalOf(accept(token, "short"))).toBe("Conflict invitation-sign-in");
  });

  test("that opens nothing any more ends the sessions that are left of it", async () => {
    const gone = await makeOperator((await ownerOf()).company);
    await db.delete(memberships).where(eq(memberships.operatorId, gone.id));
    const left = await operatorDoor.open(db, gone.id, null, { ip: "", userAgent: null });
    const { token } = await invited(gone.email);
    const { secret } = await accept(token, OTHER_PASSWORD);
    expect(await operatorDoor.userOf(secret)).toMatchObject({ id: gone.id });
    expect(await operatorDoor.userOf(left)).toBeNull();
  });

  test("who works for the company by now leaves them the role they have", async () => {
    const known = await anOwner();
    const { owner, token } = await invited(known.email);
    await db.insert(memberships).values({ operatorId: known.id, companyId: owner.company.id, role: "viewer" });
    expect(await refusalOf(joinByInvitation(known, token))).toBe("Conflict link-void");
    const here = and(eq(memberships.operatorId, known.id), eq(memberships.companyId, owner.company.id));
    expect(await db.select().from(memberships).where(here)).toMatchObject([{ role: "viewer" }]);
  });
});
