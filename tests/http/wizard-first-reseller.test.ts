import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { account } from "./addresses";
import { customerOf, draft, ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const customers = `/console/${ids.northline}/customers`;
const owner = () => world.operator("owner@northline.example");

/** The hidden form behind "Create this reseller first". */
function firstIn(html: string) {
  const [, tag = "", fields = ""] = /(<form\b[^>]*id="create-first"[^>]*>)([\s\S]*?)<\/form>/.exec(html) ?? [];
  return { action: /action="([^"]+)"/.exec(tag)?.[1] ?? "", body: fieldsOf(fields) };
}

const links = (html: string) =>
  [...html.matchAll(/<a\b[^>]*href="([^"]+)"[^>]*>(?:<[^>]+>)*([^<]+)/g)].map(([, to = "", label = ""]) => ({
    to: to.replaceAll("&amp;", "&"),
    label: plain(label),
  }));
const linkTo = (html: string, label: RegExp) => links(html).find((link) => label.test(link.label))?.to;

async function create(visitor: Visitor, parentStep: string, name: string) {
  const { to } = await visitor.post(parentStep, { parent: "none" });
  const made = await visitor.post(to!, { ...account, name, externalId: name });
  return visitor.get(made.to!);
}

describe("Create this reseller first", () => {
  test("begins a reseller with the name searched for, and comes back with it chosen", async () => {
    const visitor = await owner();
    const first = (await visitor.post(`${customers}/new`, { type: "customer" })).to!;
    const name = 'Nobody & "Sons"';
    const nothing = await visitor.get(`${first}?q=${encodeURIComponent(name)}`);
    expect(plain(nothing.text)).toContain(`Create the reseller “${name}” first`);
    const { action, body } = firstIn(nothing.text);
    expect(body).toMatchObject({ type: "reseller", name });

    const step = (await visitor.post(action, body)).to!;
    expect(step).not.toBe(first);
    const begun = await visitor.get(step);
    expect(plain(begun.text)).toContain("you go on with the account you began before");
    expect(linkTo(begun.text, /^Cancel$/)).toBe(first);
    await visitor.post(step.replace("/parent", "/keep?to=type"), { parent: "none" });
    expect(linkTo((await visitor.get(step.replace("/parent", "/type"))).text, /^Cancel$/)).toBe(first);
    const data = (await visitor.post(step, { parent: "none" })).to!;
    expect(fieldsOf((await visitor.get(data)).text)).toMatchObject({ name, country: "IE" });

    const made = await visitor.post(data, { ...account, name, externalId: "first-1" });
    const summary = await visitor.get(made.to!);
    const [row] = await world.sql<{ id: string }[]>`select id from tier_accounts where external_id = 'first-1'`;
    const back = linkTo(summary.text, /^Go on/);
    expect(back).toBe(`${first}?chosen=${row!.id}`);
    expect(summary.text).toMatch(/btn-primary[^>]*>Go on/);
    expect((await visitor.get(made.to!)).text).toContain("Go on");

    const page = await visitor.get(back!);
    expect(fieldsOf(page.text)).toMatchObject({ parent: row!.id, chosen: row!.id });
    expect(plain(page.text)).toContain(`${row!.id} · Northline IT › ${name}`);
    const searched = await visitor.get(`${back!}&q=Quayside`);
    expect(fieldsOf(searched.text)).toMatchObject({ parent: row!.id, chosen: row!.id });
    const next = await visitor.post(first, { parent: row!.id });
    expect(next).toMatchObject({ status: 303, to: first.replace("/parent", "/data") });
  });

  test("is offered quietly beside what was found, and writes nothing into the wizard that waits", async () => {
    const visitor = await owner();
    const first = (await visitor.post(`${customers}/new`, { type: "customer" })).to!;
    const found = await visitor.get(`${first}?q=Quayside`);
    expect(plain(found.text)).toMatch(/Not listed\?\s+Create the reseller “Quayside” first/);
    const id = first.split("/").at(-2)!;
    const answers = async () =>
      (await world.sql<{ answers: unknown }[]>`select answers from drafts where id = ${id}`)[0];
    const before = await answers();
    const { action, body } = firstIn(found.text);
    const summary = await create(visitor, (await visitor.post(action, body)).to!, "Quayside Two");
    await visitor.get(linkTo(summary.text, /^Go on/)!);
    expect(await answers()).toEqual(before);
  });

  test("leads back to the account that is being edited", async () => {
    const visitor = await owner();
    const account = await customerOf(world.sql, "northline");
    const edit = `${customers}/${account}/edit`;
    const { q: _, ...typed } = fieldsOf((await visitor.get(edit)).text);
    const step = (await visitor.post(`${edit}/keep`, { ...typed, name: "Kept" })).to!;
    const { action, body } = firstIn((await visitor.get(`${step}?q=Nobody`)).text);
    const summary = await create(visitor, (await visitor.post(action, body)).to!, "Below somebody");
    const back = linkTo(summary.text, /^Go on/)!;
    expect(back.startsWith(`${step}?chosen=TA-`)).toBe(true);
    const { parent } = fieldsOf((await visitor.get(back)).text);
    const data = (await visitor.post(step, { parent: parent! })).to!;
    expect(fieldsOf((await visitor.get(data)).text).name).toBe("Kept");
  });

  test("says when the one created cannot stand there, and ignores a silly one", async () => {
    const visitor = await owner();
    const first = (await visitor.post(`${customers}/new`, { type: "reseller" })).to!;
    const customer = await customerOf(world.sql, "northline");
    expect(plain((await visitor.get(`${first}?chosen=${customer}`)).text)).toContain("cannot stand above this one");
    for (const silly of ["<b>", "TA-", "' or 1=1", "x".repeat(500)]) {
      const got = await visitor.get(`${first}?chosen=${encodeURIComponent(silly)}`);
      expect([silly, got.status]).toEqual([silly, 200]);
      expect(plain(got.text)).not.toContain("is chosen as");
    }
  });

  test("is not begun from somebody else’s wizard, and not offered to a vendor", async () => {
    const [visitor, colleague] = [await owner(), await world.operator("both@example.com")];
    const theirs = (await colleague.post(`${customers}/new`, { type: "customer" })).to!.split("/").at(-2)!;
    for (const originWizard of ["create", "update", "<b>"])
      expect((await visitor.post(`${customers}/new`, { type: "reseller", origin: theirs, originWizard })).status).toBe(
        404,
      );

    const [seen] = await world.sql<{ id: string }[]>`
      select tier_account_id as id from vendor_accounts where vendor_id = ${ids.aurora} and type = 'customer' and deleted_at is null limit 1`;
    const answers = { type: "customer" };
    const subject = seen!.id;
    const by = "owner@aurora.example";
    const id = await draft(world.sql, { by, company: "aurora", kind: "tier-account-update", subject, answers });
    const vendor = await world.operator(by);
    const step = `/console/${ids.aurora}/customers/${subject}/edit/${id}/parent`;
    for (const q of ["", "?q=Nobody"]) {
      const got = await vendor.get(step + q);
      expect(got.status).toBe(200);
      expect(plain(got.text)).not.toMatch(/Create (the|a) reseller/);
    }
  });
});
