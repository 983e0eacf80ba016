import { describe, expect, test } from "vitest";
import { fieldsOf, plain } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const OWNER = "owner@northline.example";
const console = `/console/${ids.northline}`;

/** The entries of a page: what the line says, and what it opens on. */
const entriesOf = (html: string) =>
  [...html.matchAll(/<details><summary>([\s\S]*?)<\/summary>([\s\S]*?)<\/details>/g)].map(
    ([, line = "", more = ""]) => ({
      line: plain(line).replace(/\s+/g, " ").trim(),
      more: plain(more).replace(/\s+/g, " ").trim(),
    }),
  );

async function renamed(name: string) {
  const owner = await world.operator(OWNER);
  const fields = fieldsOf((await owner.get(`${console}/settings`)).text);
  expect((await owner.post(`${console}/settings`, { ...fields, name })).status).toBe(303);
  return owner;
}

describe("Activity", () => {
  test("is asked for by kinds of people, and says when a day is none", async () => {
    const owner = await world.operator(OWNER);
    const { text } = await owner.get(`${console}/activity?by=visitor`);
    const offered = /<select[^>]*name="by"[\s\S]*?<\/select>/.exec(text)![0];
    expect([...offered.matchAll(/<option[^>]*>([^<]+)/g)].map(([, label]) => plain(label!)).slice(0, 4)).toEqual([
      ...["Any", "API clients", "Customers' users", "Visitors"],
    ]);
    expect(plain(text)).toContain("By Visitors");
    for (const { more } of entriesOf(text)) expect(more).toMatch(/^Visitor /);
    const wrong = "What stands under Since is no day";
    const said = async (since: string) => plain((await owner.get(`${console}/activity?since=${since}`)).text);
    for (const since of ["banana", "2026-13-01"]) expect(await said(since)).toContain(wrong);
    for (const since of ["", "2026-11-01"]) expect(await said(since)).not.toContain(wrong);
  });

  test("shows who did what, and opens on before and after side by side", async () => {
    const owner = await renamed("Northline & Partners");
    const [newest] = entriesOf((await owner.get(`${console}/activity`)).text);
    expect(newest!.line).toMatch(/^Aoife Brennan changed Account Information Northline & Partners /);
    expect(newest!.more).toContain("Before After name Northline IT Northline & Partners");
    expect(newest!.more).toMatch(/Operator .*UR-[\d-]+ .*From .*127\.0\.0\.1/);
    await renamed("Northline IT");
  });

  test("carries its filters into the file, which has the same entries", async () => {
    const owner = await renamed("Northline Two");
    await renamed("Northline IT");
    const list = await owner.get(`${console}/activity?deed=company&subject=${ids.northline}&nonsense=1`);
    expect(entriesOf(list.text).length).toBeGreaterThanOrEqual(2);
    const [, href = ""] = /href="([^"]*activity\/export[^"]*)"/.exec(list.text) ?? [];
    expect(plain(href)).toBe(`${console}/activity/export?deed=company&subject=${ids.northline}`);
    const file = await owner.get(plain(href));
    expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
    const lines = file.text.trim().split("\r\n");
    expect(lines[0]).toBe("Time,Done by,Done by (ID),As,Kind,What,Deed,Subject,Before,After,Internet address,Request");
    expect(lines).toHaveLength(1 + entriesOf(list.text).length);
    expect(lines[1]).toContain(",company.change,PA-340-118,");
  });

  test("stands in a customer’s edit screen, and is not for sales", async () => {
    const owner = await world.operator(OWNER);
    const [row] = await world.sql<{ id: string }[]>`
      select subject_id as id from audit_entries where deed = 'tier-account.update' and company_id = ${ids.northline} limit 1`;
    const page = `${console}/customers/${row!.id}/activity`;
    const { text } = await owner.get(page);
    expect(text).toContain(`<a href="${page}" aria-current="page">Activity</a>`);
    expect(entriesOf(text).map(({ line }) => line)).toContainEqual(expect.stringContaining("changed an account"));
    const sales = await world.operator("both@example.com");
    for (const address of [page, `${page}/export`, `${console}/activity`, `${console}/activity/export`])
      expect((await sales.get(address)).status).toBe(403);
    expect((await sales.get(console)).text).not.toContain(`href="${console}/activity"`);
  });
});
