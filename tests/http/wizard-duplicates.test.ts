import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { account } from "./addresses";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const customers = `/console/${ids.northline}/customers`;
const owner = () => world.operator("owner@northline.example");

async function atAccountData(visitor: Visitor, company: string = ids.northline) {
  const started = await visitor.post(`/console/${company}/customers/new`, { type: "reseller" });
  return (await visitor.post(started.to!, { parent: "none" })).to!;
}

const accounts = async () => (await world.sql`select id from tier_accounts`).length;

/** The accounts a page shows as looking the same, each with the rule it meets. */
const alikeIn = (html: string) =>
  [...(/<ul class="alike">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? "").matchAll(/<li>([\s\S]*?)<\/li>/g)].map(
    ([, item = ""]) => ({
      href: /href="([^"]+)"/.exec(item)?.[1],
      text: plain(item).replace(/\s+/g, " ").trim(),
    }),
  );

describe("Create", () => {
  test("shows an account that looks the same before it makes another, keeps everything typed, and goes on when told to", async () => {
    const visitor = await owner();
    const first = { ...account, name: "Café do Rio", externalId: "dup-1", email: "rio@cafe.example" };
    await visitor.post(await atAccountData(visitor), first);
    const [made] = await world.sql<{ id: string }[]>`select id from tier_accounts where external_id = 'dup-1'`;
    const before = await accounts();
    const link = `${customers}/${made!.id}`;

    const data = await atAccountData(visitor);
    const typed = { ...account, name: "CAFE DO RIO", externalId: "dup-2", email: "RIO@cafe.example", taxId: "<b>1" };
    const refused = await visitor.post(data, typed);
    expect(refused.status).toBe(409);
    expect(refused.text).toMatch(/<title>Error: /);
    expect(plain(refused.text)).toContain("An account looks the same as this one.");
    expect(alikeIn(refused.text)).toEqual([
      { href: link, text: expect.stringMatching(`^Café do Rio .*${made!.id}.* same name and e-mail$`) as string },
    ]);
    expect(fieldsOf(refused.text)).toMatchObject(typed);
    expect(fieldsOf(refused.text)).not.toHaveProperty("anyway");
    expect(refused.text).toMatch(/<a href="#anyway">/);
    expect(await accounts()).toBe(before);

    const byId = await visitor.post(data, { ...typed, name: "Other", externalId: "dup-1" });
    expect([byId.status, alikeIn(byId.text)[0]?.text]).toEqual([409, expect.stringMatching(/same external ID$/)]);

    const all = await Promise.all([1, 2].map(() => visitor.post(data, { ...typed, anyway: "on" })));
    for (const { status, to } of all) expect([status, to]).toEqual([303, data.replace("/data", "/summary")]);
    expect(await accounts()).toBe(before + 1);
  });

  test("asks again when something else is wrong first, and never says what another company has", async () => {
    const visitor = await owner();
    const taken = { ...account, name: "Meridian only", externalId: "dup-9", email: "only@meridian.example" };
    const other = await world.operator("owner@meridian.example");
    expect((await other.post(await atAccountData(other, ids.meridian), taken)).status).toBe(303);

    const data = await atAccountData(visitor);
    expect((await visitor.post(data, { ...taken, email: "no", anyway: "on" })).status).toBe(422);
    expect((await visitor.post(data, taken)).status).toBe(303);
    const again = await visitor.post(await atAccountData(visitor), taken);
    expect([again.status, alikeIn(again.text).length]).toEqual([409, 1]);
  });
});
