import { expect, test, vi } from "vitest";
import { system } from "~/auth/actor";
import { operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { auditEntries, companies, memberships, operators, setupCodes } from "~/db/schema";
import { setUp } from "~/domain/installation/set-up";
import { announceSetup, isEmptyInstallation } from "~/domain/installation/setup-code";
import { aVisitor, PASSWORD } from "../../support/people";

/** An installation of its own: the other tests' is never empty. */
await vi.hoisted(async () => {
  const { inject } = await import("vitest");
  const { createDatabase } = await import("../../../server/postgres/databases");
  const { adminUrl, ownerUrl } = inject("cluster");
  const name = `empty_${Date.now().toString(36)}`;
  await createDatabase(adminUrl, name, "tpl");
  process.env.DATABASE_URL = ownerUrl.replace(/[^/]+$/, name);
});

const browser = { former: null, userAgent: null };
const asked = (code: string, nickname = "acme") =>
  ({
    code,
    companyName: "Acme",
    role: "reseller",
    nickname,
    name: "Zoë",
    email: `zoe@${nickname}.example`,
    password: PASSWORD,
  }) as const;

const announced: string[] = [];
const announce = () => announceSetup(system(), { warn: (message) => announced.push(message) });
const codeIn = (message = "") => /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}$/.exec(message)?.[0] ?? "";

test("an empty installation prints a one-time code; each start prints a new one and voids the former", async () => {
  expect(await isEmptyInstallation()).toBe(true);
  await announce();
  await announce();
  const [former, code] = announced.map(codeIn);
  expect(code).not.toBe("");
  expect(JSON.stringify(await db.select().from(setupCodes))).not.toContain(code);
  for (const wrong of [former!, "", "AAAA-AAAA-AAAA-AAAA"]) {
    await expect(setUp(aVisitor(), asked(wrong), browser)).rejects.toMatchObject({
      code: "wrong-setup-code",
      field: "code",
    });
  }
  const weak = { ...asked(code!), password: "acme acme acme" };
  await expect(setUp(aVisitor(), weak, browser)).rejects.toMatchObject({ code: "password-common", field: "password" });
  expect(await db.select().from(companies)).toEqual([]);
});

test("of two who set it up at once one wins, and owns the first company; then the door is shut", async () => {
  const code = codeIn(announced.at(-1));
  const tries = await Promise.allSettled([
    setUp(aVisitor(), asked(code.toLowerCase(), "acme"), browser),
    setUp(aVisitor(), asked(code.replaceAll("-", " "), "bolt"), browser),
  ]);
  const [won, ...others] = tries.filter((one) => one.status === "fulfilled");
  expect(others).toEqual([]);
  const found = await operatorDoor.userOf(won!.value.secret);
  expect(found?.memberships).toMatchObject([{ role: "owner", company: { id: won!.value.companyId } }]);
  for (const table of [companies, operators, memberships]) expect(await db.select().from(table)).toHaveLength(1);
  expect(await db.select().from(auditEntries).orderBy(auditEntries.id)).toMatchObject([
    { deed: "installation.announce-set-up", actorKind: "system" },
    { deed: "installation.announce-set-up", actorKind: "system" },
    { deed: "installation.set-up", subjectId: won!.value.companyId },
  ]);
  await expect(setUp(aVisitor(), asked(code), browser)).rejects.toMatchObject({ code: "already-set-up" });
  announced.length = 0;
  await announce();
  expect(announced).toEqual([]);
});
