import { describe, expect, test } from "vitest";
import { halfwayDoor, operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { endOtherOwnSessions, endOwnSession, findOwnSession, listOwnSessions } from "~/domain/operators/sessions";
import { auditOf, ownerOf, refusalOf } from "../../support/world";

const opened = (id: string, userAgent: string, door = operatorDoor as Pick<typeof operatorDoor, "open">) =>
  door.open(db, id, null, { ip: "203.0.113.7", userAgent });

describe("an operator's own sessions", () => {
  test("are listed with the one that asks marked, without those that await a second factor", async () => {
    const [owner, other] = [await ownerOf(), await ownerOf()];
    const here = await opened(owner.id, "Firefox");
    await opened(owner.id, "Safari");
    await opened(owner.id, "Halfway", halfwayDoor);
    await opened(other.id, "Chrome");
    const listed = await listOwnSessions(owner, here);
    expect(listed.map(({ userAgent, current }) => [userAgent, current]).toSorted()).toEqual([
      ["Firefox", true],
      ["Safari", false],
    ]);
    expect(listed.map(({ id }) => id)).not.toContain(here);
  });

  test("are ended one at a time, at once, and not by somebody else", async () => {
    const [owner, other] = [await ownerOf(), await ownerOf()];
    const secret = await opened(owner.id, "Firefox");
    const { id } = (await listOwnSessions(owner, null))[0]!;
    expect(await refusalOf(findOwnSession(other, id))).toBe("NotFound not-found");
    expect(await refusalOf(endOwnSession(other, id))).toBe("NotFound not-found");
    expect(await findOwnSession(owner, id)).toMatchObject({ userAgent: "Firefox" });
    await endOwnSession(owner, id);
    expect(await operatorDoor.userOf(secret)).toBeNull();
    expect(await refusalOf(endOwnSession(owner, id))).toBe("NotFound not-found");
    expect(await auditOf(owner.id)).toMatchObject([{ deed: "session.end", before: { userAgent: "Firefox" } }]);
  });

  test("are ended everywhere else, a sign-in that has only begun included", async () => {
    const [owner, other] = [await ownerOf(), await ownerOf()];
    const here = await opened(owner.id, "Firefox");
    const there = await opened(owner.id, "Safari");
    const begun = await opened(owner.id, "Chrome", halfwayDoor);
    const theirs = await opened(other.id, "Firefox");
    await endOtherOwnSessions(owner, here);
    for (const gone of [there, begun])
      for (const door of [operatorDoor, halfwayDoor]) expect(await door.userOf(gone)).toBeNull();
    for (const stays of [here, theirs]) expect(await operatorDoor.userOf(stays)).not.toBeNull();
    expect(await auditOf(owner.id)).toMatchObject([{ deed: "session.end-others", after: { ended: 2 } }]);
  });
});
