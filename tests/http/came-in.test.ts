import { describe, expect, test } from "vitest";
import { fieldsOf, plain, signedIn } from "../support/browse";
import { ids } from "../support/demo";
import { demoAgreement, demoInvitedPartner, demoMarketplace } from "../support/demo-partners";
import { NEW_PASSWORD } from "./examples/example";
import { newAgreement } from "./examples/partner-creation";
import { useSite } from "./world";

const world = useSite();
const PARTNERS = `/console/${ids.meridian}/partners`;
const owner = () => world.operator("owner@meridian.example");

let count = 0;

/** A vendor that was invited in the wizard, with its summary and its link. */
async function invited() {
  const visitor = await owner();
  const agreement = await demoAgreement(world.sql);
  const details = { type: "vendor", role: "reseller", name: `Came In ${++count}`, externalId: "" };
  const at = (await visitor.post(`${PARTNERS}/new`, details)).to!;
  const action = (await visitor.post(at, { agreement })).to!;
  const summary = (await visitor.post(action, { action: "invitation" })).to!;
  const { text } = await visitor.get(summary);
  const link = /\/activate\/[\w-]{43}/.exec(text)![0];
  const [, partnerId = ""] = /\/partners\/(VA-\d{3}-\d{3})/.exec(text)!;
  return { visitor, summary, link, partnerId };
}

/** Every address of ours that a page's content links to. */
const linksIn = (html: string) =>
  [...(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "").matchAll(/href="(\/console[^"]*)"/g)].map(([, to]) => to!);

describe("the summary of Create Partner, opened again once the invitation was used", () => {
  test("says that the partner has completed its registration, and leads to nothing that is not there", async () => {
    const { visitor, summary, link, partnerId } = await invited();
    const person = { name: "Robert Balboa", email: `came-${partnerId}@quay.example`, password: NEW_PASSWORD };
    const accepted = { company: "Quay Works", ...person, accepted: "yes", read: "1" };
    expect((await world.stranger().post(link, accepted)).status).toBe(303);
    const { text } = await visitor.get(summary);
    expect(plain(text)).toContain("Quay Works has completed its registration");
    expect(plain(text)).not.toContain("the users that you added");
    for (const to of linksIn(text)) expect([to, (await visitor.get(to)).status]).toEqual([to, 200]);
    expect(linksIn(text)).toContain(`${PARTNERS}/${partnerId}`);
  });
});

test("a link opened by somebody whose role does not sign says that, and not that their company is of another kind", async () => {
  const { token } = await demoInvitedPartner(world.sql);
  const one = await world.operator("owner@tessera.example");
  const as = (role: string) =>
    world.sql`update memberships set role = ${role} where company_id = 'VA-782-460'
      and operator_id = (select id from operators where email = 'owner@tessera.example')`;
  await as("viewer");
  const page = await one.get(`/activate/${token}`);
  const forged = await one.post(`/activate/${token}`, { as: "VA-782-460", accepted: "yes", read: "1" });
  await as("owner");
  expect(plain(page.text)).toContain("You cannot accept for Tessera Security, because your role there");
  expect(plain(page.text)).not.toContain("the invitation is for");
  expect(page.text).not.toContain('value="VA-782-460"');
  expect([forged.status, plain(forged.text)]).toEqual([422, expect.stringContaining("Your role there, Viewer")]);
});

describe("the addresses of an invited partner, once another company has taken its place", () => {
  test("lead to that one, for the company that invited and for nobody else", async () => {
    const { partnerId, token } = await demoInvitedPartner(world.sql);
    const vendor = await world.operator("owner@tessera.example");
    const accepted = await vendor.post(`/activate/${token}`, { as: "VA-782-460", accepted: "yes", read: "1" });
    expect(accepted.status).toBe(303);
    const visitor = await owner();
    const pages = ["", "/news", "/contracts", "/listings", "/external-id", "/marketplaces/new"];
    for (const page of [...pages, "/invitation", "/invitation/renew", "/invitation/withdraw"]) {
      const led = await visitor.get(`${PARTNERS}/${partnerId}${page}`);
      expect(led).toMatchObject({ status: 303, to: `${PARTNERS}/VA-782-460${page}` });
      expect([page, (await visitor.get(led.to!)).status]).toEqual([page, 200]);
    }
    const other = await world.operator("owner@northline.example");
    expect((await other.get(`/console/${ids.northline}/partners/${partnerId}`)).status).toBe(404);
  });
});

describe("an activation link, opened by somebody who is signed in", () => {
  test("is left with another login, and comes back to itself as a stranger", async () => {
    const { token } = await demoInvitedPartner(world.sql);
    const one = await signedIn(world.site, "owner@tessera.example");
    const { text } = await one.get(`/activate/${token}`);
    const [, leave = ""] = /action="([^"]*sign-out[^"]*)"/.exec(text) ?? [];
    const left = await one.post(plain(leave));
    expect(left).toMatchObject({ status: 303, to: `/activate/${token}` });
    expect((await one.get(left.to!)).text).toContain('name="password"');
    const astray = await signedIn(world.site, "owner@tessera.example");
    expect((await astray.post("/sign-out?return=//evil.example")).to).toBe("/sign-in?signed-out=1");
  });

  test("tells the inviting company that it is its own, and leads to the invitation", async () => {
    const { partnerId, token } = await demoInvitedPartner(world.sql);
    const visitor = await owner();
    const { text, status } = await visitor.get(`/activate/${token}`);
    expect([status, plain(text)]).toEqual([
      200,
      expect.stringContaining("has made this invitation, and you work for it"),
    ]);
    expect(text).toContain(`${PARTNERS}/${partnerId}/invitation`);
    await visitor.post(`${PARTNERS}/${partnerId}/invitation/withdraw`);
    const over = await visitor.get(`/activate/${token}`);
    expect([over.status, over.text]).toEqual([410, expect.stringContaining(`${PARTNERS}/${partnerId}/invitation`)]);
  });

  test("that was used tells either side so, and everybody else what it tells strangers", async () => {
    const { token } = await demoInvitedPartner(world.sql);
    const vendor = await world.operator("owner@tessera.example");
    await vendor.post(`/activate/${token}`, { as: "VA-782-460", accepted: "yes", read: "1" });
    const accepted = await vendor.get(`/activate/${token}`);
    expect(plain(accepted.text)).toContain("Your company has accepted this invitation already.");
    expect(accepted.text).toContain('href="/console/VA-782-460"');
    const inviter = await (await owner()).get(`/activate/${token}`);
    expect(plain(inviter.text)).toContain("Tessera Security has accepted this invitation");
    const other = await (await world.operator("owner@northline.example")).get(`/activate/${token}`);
    for (const { text, status } of [other, await world.stranger().get(`/activate/${token}`)]) {
      expect([status, plain(text)]).toEqual([410, expect.stringContaining("Ask whoever invited you for a new link.")]);
      expect(text).not.toContain("Tessera");
    }
  });
});

describe("a wizard that was begun", () => {
  test("is discarded after a question, and is not gone on with any more", async () => {
    const visitor = await owner();
    const details = { type: "vendor", role: "reseller", name: "Half a Plan", externalId: "" };
    const at = (await visitor.post(`${PARTNERS}/new`, details)).to!;
    const discard = at.replace(/agreement$/, "discard");
    for (const page of [`${PARTNERS}/new`, at, at.replace(/agreement$/, "details")])
      expect((await visitor.get(page)).text).toContain(discard);
    expect(plain((await visitor.get(discard)).text)).toContain("Discard what you have begun for Half a Plan?");
    const other = await world.operator("both@example.com");
    expect((await other.post(discard)).status).toBe(404);
    expect(await visitor.post(discard)).toMatchObject({ status: 303, to: PARTNERS });
    expect((await visitor.get(at)).status).toBe(404);
    expect((await visitor.get(`${PARTNERS}/new`)).text).not.toContain(discard);
  });

  test("names each user once, takes one out again, and names them all in its summary with what comes next", async () => {
    const visitor = await owner();
    const agreement = await demoAgreement(world.sql);
    const details = { type: "vendor", role: "reseller", name: `Shared ${++count}`, externalId: "" };
    const at = (await visitor.post(`${PARTNERS}/new`, details)).to!;
    const action = (await visitor.post(at, { agreement })).to!;
    const account = (await visitor.post(action, { action: "account" })).to!;
    const people = async () => {
      const { text } = await visitor.get(account);
      return Object.keys(fieldsOf(text)).filter((name) => name.startsWith("UR-"));
    };
    await visitor.post(`${account}/add`, { selectAll: "on" });
    const [first = "", second = "", ...more] = await people();
    const names = await world.sql`select name from operators where id in (${first}, ${second}) order by id = ${second}`;
    const [out, stays] = names.map(({ name }) => name as string);
    const page = plain((await visitor.get(account)).text);
    expect(page.split(out!).length - 1).toBe(1);
    const all = Object.fromEntries([first, second, ...more].map((id) => [id, "on"]));
    await visitor.post(`${account}/add`, { ...all, remove: first });
    expect(await people()).toEqual([second, ...more]);
    const { [first]: _, ...left } = all;
    const summary = plain((await visitor.get((await visitor.post(account, left)).to!)).text);
    expect(summary).toContain(stays);
    expect(summary).not.toContain(out);
    expect(summary).toMatch(/Next steps\s+Give Shared \d+ marketplaces/);
  });

  test("whose marketplace was taken meanwhile names it, and leads to the step that asks for it", async () => {
    const visitor = await owner();
    const place = await demoMarketplace(world.sql, `Contested ${++count}`);
    const details = { type: "vendor", role: "reseller", name: `Late ${count}`, externalId: "", createAgreement: "on" };
    const at = (await visitor.post(`${PARTNERS}/new`, details)).to!;
    const places = (await visitor.post(at, newAgreement)).to!;
    const action = (await visitor.post(places, { [place]: "on" })).to!;
    await world.sql`
      insert into agreements (id, company_id, type, name, parent_id, marketplace_id)
      values ('AGD-000-000-778', ${ids.meridian}, 'distribution', 'Faster', ${await demoAgreement(world.sql)}, ${place})`;
    const { status, text } = await visitor.post(action, { action: "invitation" });
    expect(status).toBe(422);
    expect(text).toMatch(new RegExp(`<a href="${places}">Contested ${count} has a distribution agreement already`));
  });
});

test("an external ID that another partner has is warned of, in the wizard and afterwards, and not refused", async () => {
  const visitor = await owner();
  const agreement = await demoAgreement(world.sql);
  const create = async (name: string) => {
    const details = { type: "vendor", role: "reseller", name, externalId: "TWICE-1" };
    const action = (await visitor.post((await visitor.post(`${PARTNERS}/new`, details)).to!, { agreement })).to!;
    const asked = plain((await visitor.get(action)).text);
    const { text } = await visitor.get((await visitor.post(action, { action: "invitation" })).to!);
    return { asked, id: /\/partners\/(VA-\d{3}-\d{3})/.exec(text)![1]! };
  };
  const first = await create("Once");
  const second = await create("Twice");
  expect(first.asked).not.toContain("Another partner has the same external ID");
  expect(second.asked).toContain(`It is given to Once (${first.id}).`);
  const page = await visitor.get(`${PARTNERS}/${second.id}`);
  expect(plain(page.text)).toMatch(/Another partner has the same external ID\s+Once/);
  // Invited: no "Partner since" yet, and the way to its link.
  expect(plain(page.text)).not.toContain("Partner since");
  expect(page.text).toContain(`href="${PARTNERS}/${second.id}/invitation"`);
});

test("contracts narrowed to a partner say its name, and are called alike everywhere", async () => {
  const visitor = await owner();
  const { text } = await visitor.get(`${PARTNERS}/contracts?partner=${ids.aurora}`);
  expect(plain(text)).toMatch(/Partner Aurora Software/);
  expect(plain(text)).not.toContain(`Partner ${ids.aurora}`);
  const tab = await visitor.get(`${PARTNERS}/${ids.aurora}/contracts`);
  for (const page of [text, tab.text]) expect(plain(page)).toContain("Contract of Meridian Vendor Program");
});

describe("what is not there", () => {
  test("leads to the module that it was asked for in", async () => {
    const visitor = await owner();
    expect((await visitor.get(`${PARTNERS}/VA-000-000`)).text).toMatch(
      new RegExp(`href="${PARTNERS}"[^>]*>Go to Partners`),
    );
    expect((await visitor.get(`/console/${ids.meridian}/customers/x`)).text).toContain("Go to Customers");
    expect(plain((await visitor.get(`/console/${ids.meridian}/views/new?list=partners`)).text)).toMatch(
      /Partners\s+Directory\s+Save/,
    );
  });

  test("a vendor's settings begin with its users", async () => {
    const vendor = await world.operator("owner@aurora.example");
    const led = await vendor.get(`/console/${ids.aurora}/settings`);
    expect([led.status, (await vendor.get(led.to!)).status]).toEqual([303, 200]);
  });
});
