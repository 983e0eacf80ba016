import { describe, expect, test } from "vitest";
import { plain } from "../support/browse";
import { ids } from "../support/demo";
import { demoInvitedPartner, demoMarketplace } from "../support/demo-partners";
import { useSite } from "./world";

const world = useSite();

const at = (partnerId: string) => `/console/${ids.meridian}/partners/${partnerId}/marketplaces/new`;
const owner = () => world.operator("owner@meridian.example");

const marketplace = (name: string) => demoMarketplace(world.sql, name);

const distribution = () => world.sql<{ marketplace: string; parent: string; description: string }[]>`
  select a.marketplace_id as marketplace, p.type as parent, v.description
  from agreements a join agreements p on p.id = a.parent_id
  join agreement_versions v on v.agreement_id = a.id and v.active
  where a.type = 'distribution' and a.deleted_at is null order by a.marketplace_id`;

describe("marketplaces that a vendor gets later", () => {
  test("are ticked on a page that its details lead to; each makes its distribution agreement, in the program's words", async () => {
    const [first, second] = [await marketplace("Nordics"), await marketplace("Iberia")].toSorted();
    const visitor = await owner();
    const { text } = await visitor.get(`/console/${ids.meridian}/partners/${ids.aurora}/contracts`);
    expect(text).toContain(`href="${at(ids.aurora)}"`);
    const page = plain((await visitor.get(at(ids.aurora))).text);
    expect(page).toMatch(/Meridian Europe\s+Has a distribution agreement already: Distribution on Meridian Europe/);
    const before = await distribution();
    const sent = await visitor.post(at(ids.aurora), { [first!]: "on", [second!]: "on" });
    expect(sent.status).toBe(303);
    expect(plain((await visitor.get(sent.to!)).text)).toContain("The vendor can enrol in it.");
    const known = new Set(before.map((one) => one.marketplace));
    const [program] = await world.sql<{ description: string }[]>`
      select v.description from agreements a join agreement_versions v on v.agreement_id = a.id and v.active
      where a.type = 'program' and a.company_id = ${ids.meridian} limit 1`;
    expect((await distribution()).filter((one) => !known.has(one.marketplace))).toEqual([
      { marketplace: first, parent: "program", description: program!.description },
      { marketplace: second, parent: "program", description: program!.description },
    ]);
  });

  test("are refused as a whole when one is taken, gone or another company's, and when none is ticked", async () => {
    const free = await marketplace("Free as yet");
    const [taken] = await distribution();
    const visitor = await owner();
    const before = await distribution();
    const said = async (body: Record<string, string>) => {
      const { status, text } = await visitor.post(at(ids.aurora), body);
      expect(text).toMatch(/<title>Error: /);
      return [status, plain(text)] as const;
    };
    const [status, text] = await said({ [free]: "on", [taken!.marketplace]: "on" });
    expect([status, text]).toEqual([422, expect.stringMatching(/has a distribution agreement already \(AGD-/)]);
    expect((await said({ [free]: "on", "MP-00000": "on" }))[0]).toBe(422);
    expect((await said({}))[0]).toBe(422);
    expect(await distribution()).toEqual(before);
  });

  test("are for vendors of the own directory alone", async () => {
    const visitor = await owner();
    for (const partnerId of [ids.northline, ids.meridian, "VA-000-000"])
      expect([partnerId, (await visitor.get(at(partnerId))).status]).toEqual([partnerId, 404]);
    const { partnerId } = await demoInvitedPartner(world.sql);
    expect((await visitor.get(at(partnerId))).status).toBe(200);
    const foreign = at(partnerId).replace(ids.meridian, ids.northline);
    const northline = await world.operator("owner@northline.example");
    expect((await northline.get(foreign)).status).toBe(404);
    expect((await northline.post(foreign, { "MP-00000": "on" })).status).toBe(404);
  });
});
