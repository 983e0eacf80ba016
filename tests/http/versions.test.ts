import { describe, expect, test } from "vitest";
import { plain } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();

/** Müller & Söhne: five versions by three people of two companies. */
const account = async () =>
  (await world.sql<{ id: string }[]>`select id from tier_accounts where name like 'Müller & Söhne%'`)[0]!.id;

const read = async (page: string, email = "owner@northline.example", company: string = ids.northline) => {
  const got = await (await world.operator(email)).get(`/console/${company}/customers/${await account()}${page}`);
  return { ...got, said: plain(got.text).replace(/\s+/g, " ") };
};

const changes = (html: string) =>
  [...html.matchAll(/<del[^>]*>(.*?)<\/del>[\s\S]*?<mark[^>]*>(.*?)<\/mark>/g)].map(([, old = "", now = ""]) => [
    plain(old),
    plain(now),
  ]);

describe("the versions of an account", () => {
  test("stand on Details with who, what and a way to compare, for both sides", async () => {
    for (const [email, company] of [
      ["owner@northline.example", ids.northline],
      ["owner@aurora.example", ids.aurora],
    ] as const) {
      const { text, said } = await read("/details", email, company);
      expect(said).toMatch(/Version 5 .*Katrin Vogel .*Version 4 Tax ID Samira Haddad .*Version 3 .*Aoife Brennan/);
      expect(said).toContain("Version 1 The account was made");
      for (const version of [2, 3, 4, 5]) expect(text).toContain(`/versions?from=${version - 1}&amp;to=${version}"`);
      expect(text).toMatch(/<form[^>]*action="[^"]*\/versions"/);
    }
  });

  test("any two are shown old beside new, whichever is named first", async () => {
    const there = await read("/versions?from=1&to=4");
    const back = await read("/versions?from=4&to=1");
    expect(changes(there.text)).toContainEqual(["DE811907980", "DE811907981"]);
    expect(changes(there.text)).toContainEqual(["—", "Halle 4"]);
    expect(changes(back.text)).toEqual(changes(there.text));
    expect(there.said).toContain("6 fields changed");
    expect(there.said).toContain("11 unchanged fields");
  });

  test("numbers that make no sense show the last change", async () => {
    const last = changes((await read("/versions?from=4&to=5")).text);
    expect(last).toEqual([["Halle 4", "Halle 4, Tor 2"]]);
    for (const query of ["", "?from=x&to=y", "?from=0&to=99", "?from=-1", "?to=1e9", "?from=%27&to=%F0%9F%A5%90"]) {
      const { status, text } = await read(`/versions${query}`);
      expect([query, status, changes(text)]).toEqual([query, 200, last]);
    }
    expect((await read("/versions?from=2&to=2")).said).toContain("one and the same version");
  });

  test("are out of sight for other companies", async () => {
    expect((await read("/versions?from=1&to=2", "owner@harbor.example", ids.harbor)).status).toBe(404);
  });
});

describe("what a vendor last accepted", () => {
  test("stands beside the current version, with a way to the difference", async () => {
    const [row] = await world.sql<{ id: string; version: number; accepted: number }[]>`
      select t.id, t.version, max(r.version) as accepted from tier_accounts t join tier_account_requests r on r.tier_account_id = t.id
      where t.owner_id = ${ids.northline} and t.name = 'Harbor Lane Bakery' and r.status = 'accepted' group by 1, 2`;
    const { id, version, accepted } = row!;
    expect(accepted).toBeLessThan(version);
    const visitor = await world.operator("owner@northline.example");
    for (const page of ["", "/details"]) {
      const { text } = await visitor.get(`/console/${ids.northline}/customers/${id}${page}`);
      expect(text).toContain(`/versions?from=${accepted}&amp;to=${version}"`);
    }
  });
});
