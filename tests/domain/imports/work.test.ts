import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, inArray, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { system } from "~/auth/actor";
import { db } from "~/db/client";
import { auditEntries, imports, importVerdicts, memberships, tierAccounts, tierAccountVersions } from "~/db/schema";
import { cancelImport } from "~/domain/imports/cancel";
import { findImport, importBefore } from "~/domain/imports/find";
import { mapImport } from "~/domain/imports/map";
import { resumeImports } from "~/domain/imports/queue";
import { runImport } from "~/domain/imports/run";
import { workImport } from "~/domain/imports/work";
import { bring, BRIEF, check, csvOf, row, run, upload, verdictsOf } from "../../support/imports";
import { addReseller, ownerOf, refusalOf } from "../../support/world";

const LONG = 600_000;

const many = (parent: string, count: number) => Array.from({ length: count }, (_, n) => row(`Number ${n}`, parent));

const customersOf = (companyId: string) =>
  db
    .select({ id: tierAccounts.id, name: tierAccounts.name })
    .from(tierAccounts)
    .where(and(eq(tierAccounts.ownerId, companyId), eq(tierAccounts.type, "customer")))
    .orderBy(tierAccounts.createdAt, tierAccounts.id);

async function arrange(count: number) {
  const owner = await ownerOf();
  const parent = await addReseller(owner);
  return { owner, id: await check(owner, BRIEF, many(parent, count)), parent };
}

async function handledOf(id: string): Promise<number> {
  const [one] = await db.select({ handled: imports.handled }).from(imports).where(eq(imports.id, id));
  return one!.handled;
}

describe("the work on an import", () => {
  it("goes on where it was when its process is killed, and does every row exactly once", async () => {
    const { owner, id } = await arrange(6_000);
    await runImport(owner, id, "skip-bad-rows");
    const child = spawn(process.execPath, ["--import", "tsx", "tests/support/work-import.ts", id], { stdio: "ignore" });
    const ended = once(child, "exit");
    while ((await handledOf(id)) === 0 && child.exitCode === null) await sleep(5);
    child.kill("SIGKILL");
    await ended;
    const before = await handledOf(id);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(6_000);
    await workImport(id, LONG);
    expect(await findImport(owner, id)).toMatchObject({ state: "done", handled: 6_000, result: { create: 6_000 } });
    const made = await customersOf(owner.company.id);
    expect(made.map(({ name }) => name)).toEqual(Array.from({ length: 6_000 }, (_, n) => `Number ${n}`));
    const ids = sql`(select id from tier_accounts where owner_id = ${owner.company.id} and type = 'customer')`;
    expect(await db.$count(tierAccountVersions, sql`${tierAccountVersions.tierAccountId} in ${ids}`)).toBe(6_000);
    expect(await db.$count(auditEntries, sql`${auditEntries.subjectId} in ${ids}`)).toBe(6_000);
    const rows = await db
      .select({ subjectId: importVerdicts.subjectId })
      .from(importVerdicts)
      .where(and(eq(importVerdicts.importId, id), eq(importVerdicts.phase, "run")))
      .orderBy(importVerdicts.number);
    expect(rows.map(({ subjectId }) => subjectId)).toEqual(made.map((one) => one.id));
  }, 120_000);

  it("is done once by two processes at once, and by a button that is pressed twice", async () => {
    const { owner, id } = await arrange(2_500);
    const pressed = await Promise.all([runImport(owner, id, "skip-bad-rows"), runImport(owner, id, "skip-bad-rows")]);
    expect(pressed.filter(Boolean)).toHaveLength(1);
    await Promise.all([1, 2, 3].map(() => workImport(id, LONG)));
    await workImport(id, LONG);
    expect(await findImport(owner, id)).toMatchObject({ state: "done", result: { create: 2_500 } });
    expect(await customersOf(owner.company.id)).toHaveLength(2_500);
    expect(await runImport(owner, id, "skip-bad-rows")).toBe(false);
  });

  it("leaves nothing of all when the last of several thousand rows turns out to be bad", async () => {
    const owner = await ownerOf();
    const parent = await addReseller(owner);
    const last = await addReseller(owner, { externalId: "last" });
    const id = await check(owner, BRIEF, [...many(parent, 2_200), row("The last", "last")]);
    const { deleteTierAccount } = await import("~/domain/tier-accounts/delete");
    await deleteTierAccount(owner, last);
    await run(owner, id, "all-or-nothing");
    expect(await findImport(owner, id)).toMatchObject({ state: "failed", failure: "import-has-bad-rows" });
    expect(await customersOf(owner.company.id)).toEqual([]);
    expect(await verdictsOf(owner, id)).toMatchObject([{ number: 2_202, problems: ["parent: parent-not-named"] }]);
    expect(await refusalOf(run(owner, id))).toBe("Conflict import-moved-on");
  });

  it("is done for all of several thousand rows in one go", async () => {
    const { owner, id } = await arrange(2_200);
    await run(owner, id, "all-or-nothing");
    expect(await findImport(owner, id)).toMatchObject({ state: "done", result: { create: 2_200 } });
    expect(await customersOf(owner.company.id)).toHaveLength(2_200);
  });

  it("waits for another import of the same company, and goes on by itself afterwards", async () => {
    const { owner, id, parent } = await arrange(1);
    await runImport(owner, id, "skip-bad-rows");
    const second = await upload(owner, await csvOf(["name", "parent"], [["x", parent]]));
    await mapImport(owner, second, { mapping: { id: 0, name: 1 }, alike: false, invite: false });
    await workImport(second, LONG);
    const waiting = await findImport(owner, second);
    expect([waiting.state, await importBefore(waiting)]).toEqual(["checking", id]);
    const other = await arrange(1);
    expect((await findImport(other.owner, other.id)).state).toBe("checked");
    await workImport(id, LONG);
    await workImport(second, LONG);
    expect((await findImport(owner, second)).state).toBe("checked");
  });

  it("is called off while it waits, and not any more when it has begun", async () => {
    const { owner, id } = await arrange(3);
    await runImport(owner, id, "skip-bad-rows");
    await cancelImport(owner, id);
    await workImport(id, LONG);
    expect(await customersOf(owner.company.id)).toEqual([]);
    expect(await refusalOf(cancelImport(owner, id))).toBe("Conflict import-moved-on");
    const done = await bring(owner, BRIEF, [row("A", await addReseller(owner))]);
    expect(await refusalOf(cancelImport(owner, done))).toBe("Conflict import-moved-on");
  });

  it("ends when whoever started it may not import any more", async () => {
    const { owner, id } = await arrange(2);
    await runImport(owner, id, "skip-bad-rows");
    await db.update(memberships).set({ role: "viewer" }).where(eq(memberships.operatorId, owner.id));
    await workImport(id, LONG);
    const [one] = await db.select().from(imports).where(eq(imports.id, id));
    expect(one).toMatchObject({ state: "failed", failure: "import-operator-gone" });
    expect(await customersOf(owner.company.id)).toEqual([]);
  });

  it("is taken up again when nobody has been at it for a while", async () => {
    const { owner, id } = await arrange(2);
    await runImport(owner, id, "skip-bad-rows");
    await db
      .update(imports)
      .set({ queuedAt: sql`now() - interval '1 hour'` })
      .where(inArray(imports.id, [id]));
    expect(await resumeImports(system())).toBeGreaterThan(0);
    await workImport(id, LONG);
    expect((await findImport(owner, id)).state).toBe("done");
  });
});
