import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { ids } from "../support/demo";
import { demoAgreement, demoMarketplace } from "../support/demo-partners";
import { newAgreement } from "./examples/partner-creation";
import { useSite } from "./world";

const world = useSite();
const wizard = `/console/${ids.meridian}/partners/new`;
const owner = () => world.operator("owner@meridian.example");

let count = 0;
const partner = (more: Record<string, string>) => ({ name: `Front Street ${++count}`, role: "reseller", ...more });

/** The steps that the page lists, and the one that it shows. */
const stepsIn = (html: string) => {
  const list = /class="step-list">([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? "";
  const items = [...list.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([item, text = ""]) => ({
    current: item.includes('aria-current="step"'),
    label: plain(text)
      .replace(/\(.*\)|^\s*\d+/g, "")
      .trim(),
  }));
  return { labels: items.map(({ label }) => label), current: items.find(({ current }) => current)?.label };
};

async function goes(visitor: Visitor, from: string, body: Record<string, string>, to: string) {
  const answer = await visitor.post(from, body);
  expect([answer.status, answer.to], plain(answer.text).slice(0, 1500)).toEqual([303, expect.stringMatching(to)]);
  return answer.to!;
}

const placesOf = () => world.sql<{ id: string }[]>`
  select id from marketplaces where company_id = ${ids.meridian} order by name`;

const linkIn = (html: string) => /\/activate\/[\w-]{43}/.exec(html)?.[0];

describe("Create Partner, without JavaScript", () => {
  test("a vendor, an agreement that is there, an invitation link: shown once, and it works", async () => {
    const visitor = await owner();
    const agreement = await demoAgreement(world.sql);
    const at = await goes(visitor, wizard, partner({ type: "vendor", externalId: "V-7" }), "/agreement$");
    const chooses = await visitor.get(at);
    expect(stepsIn(chooses.text)).toEqual({
      labels: ["Partner details", "Agreement", "Action", "Summary"],
      current: "Agreement",
    });
    expect((await visitor.get(`${at}?q=${agreement}`)).text).toContain(agreement);
    expect((await visitor.get(`${at}?q=nothing-like-it`)).text).toContain("No agreement fits");
    const action = await goes(visitor, at, { agreement }, "/action$");
    const made = await goes(visitor, action, { action: "invitation" }, "/summary\\?made=1$");
    const summary = await visitor.get(made);
    expect(summary.text).toContain("Activation link");
    const link = linkIn(summary.text)!;
    for (const leads of [/\/partners\/VA-/, /\/partners\/agreements\/AGP-/, /\/partners\/contracts\/CRP-/])
      expect(summary.text).toMatch(leads);
    expect(summary.text).toMatch(new RegExp(`href="/console/${ids.meridian}/partners"[^>]*>Close`));
    expect((await world.stranger().get(link)).status).toBe(200);
    const again = await visitor.get(made);
    expect(linkIn(again.text)).toBeUndefined();
    expect(again.text).toMatch(/\/partners\/VA-[\d-]+\/invitation/);
    // Nothing is made a second time: the wizard shows what came of it.
    await goes(visitor, action, { action: "invitation" }, "/summary$");
  });

  test("a vendor, a new agreement, and marketplaces: taken ones can't be chosen, and Back keeps everything", async () => {
    const visitor = await owner();
    const [one, two] = [
      await demoMarketplace(world.sql, "Ahead North"),
      await demoMarketplace(world.sql, "Ahead South"),
    ];
    const taken = { id: await demoMarketplace(world.sql, "Ahead Taken") };
    await world.sql`
      insert into agreements (id, company_id, type, name, parent_id, marketplace_id)
      values ('AGD-000-000-777', ${ids.meridian}, 'distribution', 'Taken terms', ${await demoAgreement(world.sql)}, ${taken.id})`;
    const at = await goes(visitor, wizard, partner({ type: "vendor", createAgreement: "on" }), "/agreement$");
    const bad = await visitor.post(at, { ...newAgreement, name: "", source: "url", url: "javascript:alert(1)" });
    expect(bad.status).toBe(422);
    expect(fieldsOf(bad.text)).toMatchObject({
      description: "Be **fair**.",
      source: "url",
      url: "javascript:alert(1)",
    });
    const places = await goes(visitor, at, newAgreement, "/marketplace$");
    const page = await visitor.get(places);
    expect(stepsIn(page.text).labels).toEqual(["Partner details", "Agreement", "Marketplace", "Action", "Summary"]);
    expect(page.text).toMatch(new RegExp(`<input[^>]*name="${taken.id}"[^>]*disabled`));
    expect(plain(page.text)).toContain("Has a distribution agreement already");
    const forged = await visitor.post(places, { [taken.id]: "on", [one]: "on" });
    expect(forged.status).toBe(422);
    expect(plain(forged.text)).toContain("Ahead Taken has a distribution agreement already");
    expect(fieldsOf(forged.text)).toHaveProperty(one);
    const draft = places.replace(/\/marketplace$/, "");
    await goes(visitor, `${draft}/keep?from=marketplace`, { [one]: "on", [two]: "on" }, "/agreement$");
    expect(fieldsOf((await visitor.get(at)).text)).toMatchObject({ name: newAgreement.name });
    const kept = fieldsOf((await visitor.get(places)).text);
    expect([kept[one], kept[two]]).toEqual(["on", "on"]);
    const action = await goes(visitor, places, { [one]: "on", [two]: "on" }, "/action$");
    await goes(visitor, action, { action: "invitation" }, "/summary");
    const made = await world.sql`select name from agreements where marketplace_id in (${one}, ${two}) order by name`;
    expect(made.map(({ name }) => name as string)).toEqual([
      "Terms of 2027 – Ahead North",
      "Terms of 2027 – Ahead South",
    ]);
  });

  test("a reseller and a new agreement: marketplace, groups, syndication; an account for me and everybody", async () => {
    const visitor = await owner();
    const sourcing = await demoAgreement(world.sql, "syndication");
    const [place] = await placesOf();
    const at = await goes(visitor, wizard, partner({ type: "reseller", createAgreement: "on" }), "/agreement$");
    const places = await goes(visitor, at, newAgreement, "/marketplace$");
    expect((await visitor.post(places, {})).status).toBe(422);
    const groups = await goes(visitor, places, { marketplace: place!.id }, "/product-groups$");
    const syndication = await goes(visitor, groups, {}, "/syndication$");
    expect((await visitor.post(syndication, { sourcing: "AGY-000-000-000" })).status).toBe(422);
    const action = await goes(visitor, syndication, { sourcing }, "/action$");
    const account = await goes(visitor, action, { action: "account" }, "/account$");
    expect(stepsIn((await visitor.get(account)).text)).toEqual({
      current: "Account details",
      labels: [
        "Partner details",
        "Agreement",
        "Marketplace",
        "Product groups",
        "Syndication",
        "Action",
        "Account details",
        "Summary",
      ],
    });
    await goes(visitor, `${account}/add`, { selectAll: "on" }, "/account$");
    const added = fieldsOf((await visitor.get(account)).text);
    const users = Object.keys(added).filter((name) => name.startsWith("UR-"));
    expect(users.length).toBeGreaterThan(0);
    const made = await goes(visitor, account, Object.fromEntries(users.map((id) => [id, "on"])), "/summary$");
    const summary = await visitor.get(made);
    expect(linkIn(summary.text)).toBeUndefined();
    const [, partnerId = ""] = /href="\/console\/[\w-]+\/partners\/(PA-[\d-]+)"/.exec(summary.text) ?? [];
    const [people] = await world.sql`select count(*)::int as count from memberships where company_id = ${partnerId}`;
    expect(people!.count).toBe(users.length + 1);
    expect((await visitor.get(`/console/${partnerId}`)).status).toBe(200);
  });

  test("a reseller without any sourcing agreement is told where to make one", async () => {
    const visitor = await owner();
    const before = await world.sql`
      update agreements set deleted_at = now() where type in ('syndication', 'referral') and deleted_at is null returning id`;
    const [place] = await placesOf();
    const details = partner({ type: "reseller", createAgreement: "on" });
    const at = await goes(visitor, wizard, details, "/agreement$");
    const places = await goes(visitor, at, newAgreement, "/marketplace$");
    const groups = await goes(visitor, places, { marketplace: place!.id }, "/product-groups$");
    const here = await goes(visitor, groups, {}, "/syndication$");
    const page = await visitor.get(here);
    expect(plain(page.text)).toContain("You have no syndication or referral agreement yet");
    for (const type of ["syndication", "referral"])
      expect(page.text).toContain(`/console/${ids.meridian}/partners/agreements/new?type=${type}`);
    // Create Partner leads back to where they were.
    const begun = await visitor.get(wizard);
    expect(plain(begun.text)).toContain(`Go on with ${details.name}`);
    expect(begun.text).toContain(here.replace("/syndication", "/details"));
    expect(page.text).not.toMatch(/>Next</);
    for (const { id } of before) await world.sql`update agreements set deleted_at = null where id = ${id as string}`;
  });

  test("no step can be skipped, and none is opened that is not asked", async () => {
    const visitor = await owner();
    const at = await goes(visitor, wizard, partner({ type: "vendor" }), "/agreement$");
    const draft = at.replace(/\/agreement$/, "");
    for (const step of ["marketplace", "product-groups", "syndication", "action", "account", "summary"])
      expect(await visitor.get(`${draft}/${step}`)).toMatchObject({ status: 303, to: at });
    expect(await visitor.post(`${draft}/action`, { action: "invitation" })).toMatchObject({ status: 303, to: at });
  });
});

test("only a distributor creates partners; its viewers don't", async () => {
  const reseller = await world.operator("owner@northline.example");
  const told = await reseller.get(`/console/${ids.northline}/partners/new`);
  expect(told.status).toBe(403);
  expect(plain(told.text)).toContain("Only a distributor offers agreements");
  const viewer = await world.operator("viewer@meridian.example");
  expect((await viewer.get(wizard)).status).toBe(403);
});
