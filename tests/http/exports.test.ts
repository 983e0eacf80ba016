import ExcelJS from "@protobi/exceljs";
import { parse } from "csv-parse/sync";
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ids } from "../support/demo";
import type { Visitor } from "../support/browse";
import { type Counter, countStatements } from "./statements";
import { useSite } from "./world";

let counter: Counter;
const world = useSite({ database: async () => (counter = await countStatements(process.env.DATABASE_URL ?? "")).url });
afterAll(() => counter.stop());

const NORTHLINE = `/console/${ids.northline}/customers/export`;
const HARBOR = `/console/${ids.harbor}/customers/export`;

/** An answer as it comes in, for whoever reads as slowly as they like. */
const open = (visitor: Visitor, path: string, headers: Record<string, string> = {}) =>
  new Promise<http.IncomingMessage>((resolve, reject) => {
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const host = new URL(world.site.origin).host;
    const to = { host: "127.0.0.1", port: world.site.port, path, agent: false as const };
    http.get({ ...to, headers: { host, cookie, ...headers } }, resolve).on("error", reject);
  });

async function bytesOf(answer: http.IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Row = Record<string, string>;
const rowsOf = (text: string) => parse(text, { bom: true, columns: true, record_delimiter: "\r\n" }) as Row[];
const exported = async (path: string, email = "owner@northline.example") =>
  rowsOf((await (await world.operator(email)).get(path)).text);

describe("the directory as a file", () => {
  test("is CSV: every account of the company, in the list's order, under a name that says whose and when", async () => {
    const got = await (await world.operator("owner@northline.example")).get(NORTHLINE);
    expect(got.status).toBe(200);
    expect(got.headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": expect.stringMatching(
        /^attachment; filename="customers-northline-it-\d{4}-\d\d-\d\d\.csv"$/,
      ) as string,
      "cache-control": "no-store",
      "transfer-encoding": "chunked",
      "x-content-type-options": "nosniff",
    });
    const rows = rowsOf(got.text);
    const stored = await world.sql<{ id: string }[]>`
      select id from tier_accounts where owner_id = ${ids.northline} and deleted_at is null order by name, id`;
    expect(rows.map(({ ID }) => ID)).toEqual(stored.map(({ id }) => id));
    expect(rows.find(({ "Organization name": name }) => name === "Harbor Lane Bakery")).toMatchObject({
      ...{ Type: "Customer", Parent: "Quayside Systems", Hub: "Commerce EU", Owner: "Northline IT", City: "Porto" },
      ...{
        "External UUID": "6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11",
        "Contact phone": expect.stringMatching(/^'\+351/) as string,
      },
      ...{ "Created (UTC)": expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string },
    });
  });

  test("is the list's own query: filters, order and the ticked rows alone", async () => {
    const resellers = await exported(`${NORTHLINE}?type=reseller&sort=-created&size=25&after=nonsense`);
    expect(new Set(resellers.map(({ Type }) => Type))).toEqual(new Set(["Reseller"]));
    const created = resellers.map((row) => row["Created (UTC)"]!);
    expect(created).toEqual(created.toSorted().reverse());
    const [first, , third] = resellers.map(({ ID }) => ID!);
    const ticked = await exported(`${NORTHLINE}?id=${first}&id=${third}&id=TA-0000-0000-0000`);
    expect(ticked.map(({ ID }) => ID).toSorted()).toEqual([first, third].toSorted());
    expect(await exported(`${NORTHLINE}?q=no+such+name+anywhere`)).toEqual([]);
  });

  test("is a workbook when that is asked for, with the same rows", async () => {
    const answer = await open(await world.operator("owner@northline.example"), `${NORTHLINE}?format=xlsx`, {
      "accept-encoding": "gzip",
    });
    expect(answer.headers["content-type"]).toMatch(/spreadsheetml\.sheet$/);
    expect(answer.headers["content-encoding"]).toBeUndefined();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await bytesOf(answer)) as unknown as ArrayBuffer);
    const sheet = workbook.worksheets[0]!;
    const names = (await exported(NORTHLINE)).map((row) => row.ID);
    expect((sheet.getColumn(1).values as unknown as string[]).slice(2)).toEqual(names);
  });

  test("is CSV for a format nobody knows, and packed for whoever takes that", async () => {
    const answer = await open(await world.operator("owner@northline.example"), `${NORTHLINE}?format=pdf`, {
      "accept-encoding": "gzip, br",
    });
    expect(answer.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(rowsOf(gunzipSync(await bytesOf(answer)).toString("utf8")).length).toBeGreaterThan(10);
  });

  test("is there for viewers, for vendors with what they see, and for nobody else", async () => {
    const meridian = await exported(`/console/${ids.meridian}/customers/export`, "viewer@meridian.example");
    expect(meridian.length).toBeGreaterThan(0);
    const aurora = await exported(`/console/${ids.aurora}/customers/export`, "owner@aurora.example");
    const seen = await (await world.operator("owner@aurora.example")).get(`/console/${ids.aurora}/customers?size=100`);
    for (const { ID } of aurora.slice(0, 20)) expect(seen.text).toContain(ID);
    const other = await (await world.operator("owner@harbor.example")).get(NORTHLINE);
    expect([other.status, other.headers["content-disposition"]]).toEqual([404, undefined]);
    expect(other.text).toMatch(/<h1[ >][\s\S]*<\/html>$/);
  });

  test("answers HEAD without asking for a row, and takes no form", async () => {
    const owner = await world.operator("owner@northline.example");
    await owner.get(`/console/${ids.northline}`);
    counter.take();
    const head = await owner.ask(NORTHLINE, { method: "HEAD" });
    expect([head.status, head.text, head.headers["content-type"]]).toEqual([200, "", "text/csv; charset=utf-8"]);
    expect(counter.take()).toBeLessThanOrEqual(1);
    const posted = await owner.post(NORTHLINE, { name: "x" });
    expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD"]);
    expect(posted.text).toMatch(/<h1[ >]/);
  });

  test("holds no formula, whatever an account is called", async () => {
    const evil = '=HYPERLINK("https://evil.example";"x")';
    await world.sql`
      update tier_accounts set name = ${evil} where id = (select id from tier_accounts where owner_id = ${ids.tessera} or owner_id = ${ids.meridian} limit 1)`;
    const rows = await exported(`/console/${ids.meridian}/customers/export`, "viewer@meridian.example");
    expect(rows.map((row) => row["Organization name"])).toContain(`'${evil}`);
  });
});

test("the requests are a file as well, by the list's own query", async () => {
  const path = `/console/${ids.aurora}/customers/requests/export`;
  const all = await exported(path, "owner@aurora.example");
  const [{ count } = { count: 0 }] = await world.sql<{ count: number }[]>`
    select count(*)::int from tier_account_requests where vendor_id = ${ids.aurora}`;
  expect(all.length).toBe(count);
  const ignored = await exported(`${path}?status=ignored`, "owner@aurora.example");
  expect(ignored.length).toBeGreaterThan(0);
  for (const row of ignored) expect([row.Status, row.Reason]).toEqual(["Ignored", expect.stringMatching(/./)]);
  expect(await exported(`${path}?id=${all[0]!["Request ID"]}`, "owner@aurora.example")).toEqual([all[0]]);
});

describe("twenty thousand accounts as a file", () => {
  const COUNT = 20_000;
  let owner: Visitor;
  beforeAll(async () => {
    owner = await world.operator("owner@harbor.example");
    await world.sql`
      insert into tier_accounts (id, owner_id, type, name, external_uid, email, contact_info, created_by, updated_by)
      select 'TA-9000-' || to_char(n / 10000, 'FM0000') || '-' || to_char(n % 10000, 'FM0000'), ${ids.harbor}, 'reseller',
        'Many ' || n, gen_random_uuid(), 'many@many.example', t.contact_info, t.created_by, t.updated_by
      from generate_series(1, ${COUNT}) n,
        (select * from tier_accounts where owner_id = ${ids.harbor} and deleted_at is null limit 1) t`;
    await world.sql`analyze tier_accounts`;
  });

  test("are all there, each once", async () => {
    const rows = rowsOf((await bytesOf(await open(owner, HARBOR))).toString("utf8"));
    expect(new Set(rows.map(({ ID }) => ID)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(COUNT);
  });

  test("are not asked for any more once whoever wanted them has gone", async () => {
    const answer = await open(owner, HARBOR);
    counter.take();
    await new Promise((resolve) => answer.once("data", resolve));
    answer.destroy();
    await sleep(500);
    expect(counter.take()).toBeLessThan(10);
    await sleep(300);
    expect(counter.take()).toBe(0);
  });

  test("hold no lock while they are read, and break off visibly when the database fails them", async () => {
    const answer = await open(owner, HARBOR);
    await new Promise((resolve) => answer.once("data", resolve));
    answer.pause();
    await sleep(300);
    await world.sql`alter table tier_accounts rename column external_uid to broken`;
    try {
      await expect(bytesOf(answer)).rejects.toThrow("aborted");
      expect(answer.complete).toBe(false);
      const refused = await owner.get(HARBOR);
      expect([refused.status, refused.headers["content-disposition"]]).toEqual([500, undefined]);
      expect(refused.text).toMatch(/<h1[ >][\s\S]*<\/html>$/);
    } finally {
      await world.sql`alter table tier_accounts rename column broken to external_uid`;
    }
  });
});
