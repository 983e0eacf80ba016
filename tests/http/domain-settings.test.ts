import { describe, expect, test } from "vitest";
import { fieldsOf, plain } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const AT = `/console/${ids.northline}/settings/domain`;
const HOST = "portal.northline.invalid";

const owner = () => world.operator("owner@northline.example");
const said = (html: string) => plain(html).replace(/\s+/g, " ");
const none = () => world.sql`delete from store_domains`;
const patience = () => world.sql`delete from rate_limits where key like 'domain-check:%'`;
const row = async () => (await world.sql`select * from store_domains where company_id = ${ids.northline}`)[0];

describe("Settings › Own domain", () => {
  test("says what it is for, takes a domain, and tells the three steps with what to copy", async () => {
    await none();
    const visitor = await owner();
    const empty = await visitor.get(AT);
    expect(said(empty.text)).toContain("Your storefront has no domain of its own");
    expect(empty.text).toMatch(/aria-current="page"[^>]*>Own domain</);
    const sent = await visitor.post(AT, { ...fieldsOf(empty.text), host: " Portal.Northline.INVALID " });
    expect(sent).toMatchObject({ status: 303, to: `${AT}?said=claimed` });
    const { text } = await visitor.get(sent.to!);
    const { token } = (await row())!;
    for (const words of [
      ...["The domain has been saved", "Not proven yet", "Looked at last Not yet", `Text in the file ${token}`],
      `https://${HOST}/.well-known/counterpart-domain.txt`,
    ])
      expect(said(text)).toContain(words);
    const again = await visitor.post(AT, { host: HOST, former: HOST });
    expect(again.to).toBe(`${AT}?said=unchanged`);
  });

  test("keeps what was typed when it is no domain, and says why", async () => {
    await none();
    const visitor = await owner();
    const got = await visitor.post(AT, { host: "https://portal.northline.example/", former: "" });
    expect(got.status).toBe(422);
    expect(got.text).toMatch(/<title>Error:/);
    expect(fieldsOf(got.text).host).toBe("https://portal.northline.example/");
    expect(said(got.text)).toContain("leave out https:// and whatever follows the name");
    const ours = await visitor.post(AT, { host: "shop.localhost.example", former: "northline.example" });
    expect(ours.status).toBe(409);
    expect(said(ours.text)).toContain("Somebody else has changed the domain");
    expect(fieldsOf(ours.text)).toMatchObject({ host: "shop.localhost.example", former: "" });
  });

  test("looks when it is told to, says what was wrong, and waits between two looks", async () => {
    await none();
    await patience();
    const visitor = await owner();
    await visitor.post(AT, { host: HOST, former: "" });
    const looked = await visitor.post(`${AT}/check`);
    expect(looked).toMatchObject({ status: 303, to: `${AT}?said=checked` });
    const page = await visitor.get(looked.to!);
    expect(said(page.text)).toContain("The domain could not be proven: Nothing answers at this name");
    expect(await row()).toMatchObject({ trouble: "unreachable", proven_at: null });
    const soon = await visitor.post(`${AT}/check`);
    expect([soon.status, Number(soon.headers["retry-after"]) <= 10]).toEqual([429, true]);
    expect(said(soon.text)).toContain("Too many tries");
  });

  test("does not look at this machine, and tells nothing of it", async () => {
    await none();
    await patience();
    const visitor = await owner();
    await visitor.post(AT, { host: HOST, former: "" });
    // A form takes no such name; were one stored, it would not be looked at either.
    await world.sql`update store_domains set host = ${`127.0.0.1:${world.site.port}`} where company_id = ${ids.northline}`;
    await visitor.post(`${AT}/check`);
    expect((await row())!.trouble).toBe("not-public");
    const { text } = await visitor.get(`${AT}?said=checked`);
    expect(said(text)).toContain("The name leads to an address that is not public.");
  });

  test("tells who else has proven the domain only that it is taken", async () => {
    await none();
    const visitor = await owner();
    await visitor.post(AT, { host: HOST, former: "" });
    await world.sql`
      insert into store_domains (company_id, host, token, proven_at) values (${ids.harbor}, ${HOST}, 'harbors', now())`;
    const { text } = await visitor.get(AT);
    expect(text).not.toContain("harbors");
    expect(said(text)).not.toContain("Harbor");
  });

  test("shows a proven domain as such, and what to make of a file that is gone", async () => {
    await none();
    await world.sql`
      insert into store_domains (company_id, host, token, proven_at, checked_at, trouble)
      values (${ids.northline}, ${HOST}, 't', now(), now(), 'status-404')`;
    const { text } = await (await owner()).get(`${AT}?said=checked`);
    expect(said(text)).toContain("State Proven");
    expect(said(text)).toContain("The domain stays yours: The file is not there any more, as it has to be");
    expect(text).not.toContain("How it becomes yours");
  });

  test("asks before it is removed", async () => {
    await none();
    const visitor = await owner();
    expect((await visitor.get(`${AT}/remove`)).status).toBe(404);
    await visitor.post(AT, { host: HOST, former: "" });
    expect(said((await visitor.get(`${AT}/remove`)).text)).toContain(`Remove ${HOST}?`);
    expect(await row()).toBeDefined();
    expect(await visitor.post(`${AT}/remove`)).toMatchObject({ status: 303, to: `${AT}?said=removed` });
    expect(await row()).toBeUndefined();
  });

  test("is for sales to look at, and for vendors not there", async () => {
    const sales = await world.operator("sales@northline.example");
    const { text, status } = await sales.get(AT);
    expect(status).toBe(200);
    expect(said(text)).toContain("Only owners and operations change this.");
    expect(text).not.toContain('name="host"');
    for (const path of ["", "/check", "/remove"])
      expect((await sales.post(AT + path, { host: HOST, former: "" })).status).toBe(403);
    const vendor = await world.operator("owner@aurora.example");
    expect((await vendor.get(AT.replace(ids.northline, ids.aurora))).status).toBe(404);
  });
});
