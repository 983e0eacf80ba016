import { describe, expect, inject, test } from "vitest";
import { createDatabase } from "../../server/postgres/databases";
import { NEW_PASSWORD } from "./addresses";
import { useSite } from "./world";

const world = useSite({
  database: async () => {
    const { adminUrl, ownerUrl } = inject("cluster");
    const name = `setup_${Date.now().toString(36)}`;
    await createDatabase(adminUrl, name, "tpl");
    return ownerUrl.replace(/[^/]+$/, name);
  },
});

const first = {
  ...{ companyName: "Fjord Resale", role: "reseller", nickname: "fjord" },
  ...{ name: "Signe Dahl", email: "signe@fjord.example", password: NEW_PASSWORD },
};

/** The code that the process prints when it starts on an empty database. */
const printedCode = () => /with the code ([A-Z0-9-]{19})/.exec(world.site.output())![1]!;

describe("an empty installation", () => {
  test("leads every first page to its set-up", async () => {
    for (const address of ["/", "/sign-in"]) expect((await world.stranger().get(address)).to).toBe("/setup");
    expect((await world.stranger().get("/setup")).status).toBe(200);
  });

  test("says what is wrong, and keeps what was typed except the password", async () => {
    const got = await world
      .stranger()
      .post("/setup", { ...first, code: printedCode(), companyName: "", nickname: "Ölf!", email: "signe" });
    expect(got.status).toBe(422);
    expect(got.text).toMatch(/<title>Error: /);
    for (const sentence of ["Enter the company&#x27;s name", "Use small letters", "Enter an e-mail address like"])
      expect(got.text).toContain(sentence);
    expect(got.text).toContain("Signe Dahl");
    expect(got.text).not.toContain(NEW_PASSWORD);
  });

  test("is set up by nobody who has not read the code", async () => {
    const got = await world.stranger().post("/setup", { ...first, code: "AAAA-BBBB-CCCC-DDDD" });
    expect(got.status).toBe(422);
    expect(got.text).toContain("That is not the code");
  });

  test("is set up once, however many try at the same time, and lets its owner in", async () => {
    const visitors = [world.stranger(), world.stranger(), world.stranger()];
    const answers = await Promise.all(
      visitors.map((visitor, index) =>
        visitor.post("/setup", { ...first, email: `owner${index}@fjord.example`, code: printedCode().toLowerCase() }),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    for (const { status } of answers) expect([303, 302, 409, 422]).toContain(status);
    const winner = visitors[answers.findIndex(({ status }) => status === 303)]!;
    expect((await winner.get(answers.find(({ status }) => status === 303)!.to!)).status).toBe(200);
    expect((await world.stranger().get("/setup")).to).toBe("/sign-in");
  });

  test("is recorded, once", async () => {
    const entries = await world.sql<{ deed: string; row: string }[]>`select deed, t::text as row
      from audit_entries t order by id`;
    expect(entries.map(({ deed }) => deed)).toEqual(["installation.announce-set-up", "installation.set-up"]);
    for (const { row } of entries) expect(row).not.toContain(NEW_PASSWORD);
  });
});
