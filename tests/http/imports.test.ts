import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import ExcelJS from "@protobi/exceljs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const DATA_DIR = ".cache/test-imports";
const world = useSite({ environment: { DATA_DIR } });

const CUSTOMERS = `/console/${ids.northline}/customers`;
const IMPORTS = `${CUSTOMERS}/imports`;
const owner = () => world.operator("owner@northline.example");

/** A file as the console writes it. */
async function exported(visitor: Visitor, format: "csv" | "xlsx", of = CUSTOMERS): Promise<Buffer> {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const { port, origin } = world.site;
  const answer = await fetch(`http://127.0.0.1:${port}${of}/export?format=${format}`, {
    headers: { cookie, host: new URL(origin).host },
  });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function settled(visitor: Visitor, path: string): Promise<string> {
  for (let n = 0; n < 400; n++) {
    const { text } = await visitor.get(path);
    if (!text.includes("data-progress")) return text;
    await sleep(50);
  }
  throw new Error("the import was never done");
}

/** Uploads a file, takes the columns as they are proposed, and waits for the check. */
async function check(visitor: Visitor, bytes: Buffer, kind = "customers", name = "customers.csv") {
  const { key } = fieldsOf((await visitor.get(`${IMPORTS}/new`)).text);
  const file = { field: "sheet", name, type: "text/csv", bytes };
  const sent = await visitor.upload(`${IMPORTS}/new`, file, { kind, key: key! });
  expect([sent.status, plain(sent.text).slice(0, 500)]).toEqual([303, ""]);
  const columns = sent.to!;
  const mapped = await visitor.post(columns, fieldsOf((await visitor.get(columns)).text));
  expect(mapped.status).toBe(303);
  return { path: mapped.to!, text: await settled(visitor, mapped.to!) };
}

const figures = (text: string) =>
  ["To create", "To change", "Unchanged", "Bad"].map((name) =>
    Number(new RegExp(`${name}</dt><dd[^>]*>(\\d+)`).exec(text)?.[1]),
  );

async function name(visitor: Visitor, tierAccountId: string, to: string) {
  await world.sql`update tier_accounts set name = ${to} where id = ${tierAccountId}`;
  await world.sql`
    update tier_account_versions v set data = jsonb_set(data, '{name}', to_jsonb(${to}::text))
    from tier_accounts t where t.id = v.tier_account_id and t.version = v.version and t.id = ${tierAccountId}`;
  return visitor;
}

const NAMES = ["=HYPERLINK(1)", "'=quoted", 'A, "B"; =C', "شركة النخيل", "🥐 & Söhne <b>", "-", "+1 a;'=b"];

describe("an export that is imported again", () => {
  test.each(["csv", "xlsx"] as const)("changes nothing, whatever stands in it: %s", async (format) => {
    const visitor = await owner();
    const customers = await world.sql<{ id: string }[]>`
      select id from tier_accounts where owner_id = ${ids.northline} and deleted_at is null order by id limit ${NAMES.length}`;
    for (const [at, { id }] of customers.entries()) await name(visitor, id, NAMES[at]!);
    const { text } = await check(visitor, await exported(visitor, format), "customers", `customers.${format}`);
    const [create, change, unchanged, bad] = figures(text);
    expect([create, change, bad]).toEqual([0, 0, 0]);
    expect(unchanged).toBeGreaterThan(20);
    expect(text).toContain("There is nothing to create or to change.");
  });

  test("changes the one account whose cell was edited, and its vendors are asked", async () => {
    const visitor = await owner();
    const [customer] = await world.sql<{ id: string; version: number }[]>`
      select t.id, t.version from tier_accounts t join subscriptions s on s.customer_id = t.id
      where t.owner_id = ${ids.northline} and s.status = 'active' and t.deleted_at is null order by t.id limit 1`;
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await exported(visitor, "xlsx")) as never);
    const sheet = book.worksheets[0]!;
    const heads = (sheet.getRow(1).values as string[]).slice();
    sheet.eachRow((row) => {
      if (row.getCell(1).value === customer!.id) row.getCell(heads.indexOf("Address line 2")).value = "Edited floor";
    });
    const bytes = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
    const { path, text } = await check(visitor, bytes, "customers", "customers.xlsx");
    expect(figures(text).slice(0, 2)).toEqual([0, 1]);
    const ran = await visitor.post(`${path}/run`, { policy: "all-or-nothing" });
    expect(ran.status).toBe(303);
    expect(await settled(visitor, path)).toContain("The import is done.");
    const changed = await world.sql<{ id: string; version: number; line: string }[]>`
      select id, version, contact_info ->> 'addressLine2' as line from tier_accounts
      where owner_id = ${ids.northline} and updated_at > now() - interval '1 minute'`;
    expect(changed).toEqual([{ id: customer!.id, version: customer!.version + 1, line: "Edited floor" }]);
    const [requests] = await world.sql<{ count: number }[]>`
      select count(*)::int from tier_account_requests
      where tier_account_id = ${customer!.id} and version = ${customer!.version + 1}`;
    expect(requests!.count).toBeGreaterThan(0);
  });

  test.each(["csv", "xlsx"] as const)("changes nothing of the users either: %s", async (format) => {
    const visitor = await owner();
    const bytes = await exported(visitor, format, `${CUSTOMERS}/users`);
    const { text } = await check(visitor, bytes, "customer-users", `users.${format}`);
    const [create, change, unchanged, bad] = figures(text);
    expect([create, change, bad]).toEqual([0, 0, 0]);
    expect(unchanged).toBeGreaterThan(1);
  });
});

describe("a sheet of the command-line client", () => {
  test("is understood by its own heads", async () => {
    const visitor = await owner();
    const [parent] = await world.sql<{ id: string; externalId: string }[]>`
      select id, external_id as "externalId" from tier_accounts
      where owner_id = ${ids.northline} and type = 'reseller' and parent_id is null and deleted_at is null order by id limit 1`;
    await world.sql`update tier_accounts set external_id = 'CLI-1' where id = ${parent!.id}`;
    const heads = [
      ...[
        "ID",
        "External ID",
        "External UID",
        "Action",
        "Hub ID",
        "Parent Search Criteria",
        "Parent Search Value",
        "Type",
      ],
      ...["Tax ID", "Company Name", "Address Line 1", "Address Line 2", "City", "State", "Zip", "Country"],
      ...["Technical Contact First Name", "Technical Contact Last Name", "Technical Contact Email"],
      "Technical Contact Phone",
    ];
    const row = [
      ...[
        "-",
        "77",
        "-",
        "create",
        "-",
        "external_id",
        "CLI-1",
        "customer",
        "-",
        "From the command line",
        "Rua 1",
        "-",
      ],
      ...["Porto", "-", "4050-031", "PT", "Ana", "Lima", "ana@cli.example", "+351225550147"],
    ];
    const bytes = Buffer.from(`${heads.join(",")}\n${row.join(",")}\n`);
    const { path, text } = await check(visitor, bytes);
    expect(figures(text)).toEqual([1, 0, 0, 0]);
    await visitor.post(`${path}/run`, { policy: "skip-bad-rows" });
    await settled(visitor, path);
    const [made] = await world.sql`
      select parent_id, tax_id, contact_info -> 'contact' -> 'phone' ->> 'countryCode' as code from tier_accounts
      where name = 'From the command line'`;
    expect(made).toEqual({ parent_id: parent!.id, tax_id: "", code: "+351" });
  });
});

describe("a report", () => {
  test("has every row with its verdict, its problems in words, and the ID that came of it", async () => {
    const visitor = await owner();
    const full = [
      "Organization name,Parent ID,Address line 1,Postal code,City,Country,Contact first name,Contact last name,Contact e-mail",
      "A,TA-0000-0000-0000,Rua 1,4050-031,Porto,Protugal,Ana,Lima,no",
    ];
    const checked = await check(visitor, Buffer.from(`${full.join("\n")}\n`));
    expect(plain(checked.text)).toContain("Country: “Protugal” is not a country.");
    const report = await visitor.get(`${checked.path}/report`);
    const [heads, row] = parse(report.text, { bom: true }) as string[][];
    expect(heads!.slice(0, 5)).toEqual(["Row", "Verdict", "Problems", "Resulting ID", "Organization name"]);
    expect(row!.slice(0, 2)).toEqual(["2", "Bad"]);
    expect(row![2]).toMatch(/Contact e-mail “no”: Enter an e-mail address/);
    expect(row![2]).toMatch(/Parent ID: /);
  });
});

describe("a file that is refused", () => {
  test.each<[string, Buffer, number, RegExp]>([
    ["nothing", Buffer.alloc(0), 422, /The file is empty/],
    ["a PDF", Buffer.from("%PDF-1.7"), 422, /neither a CSV nor an XLSX/],
    ["one byte too many", Buffer.alloc(50 * 1024 * 1024 + 1, "x"), 413, /larger than 50 MB/],
    [
      "a single field of 2 MB",
      Buffer.from(`a\n"${"x".repeat(2_000_000)}"\n`),
      422,
      /cannot be read from line|never closed/,
    ],
  ])("says why, and leaves nothing: %s", async (_, bytes, status, words) => {
    const visitor = await owner();
    const { key } = fieldsOf((await visitor.get(`${IMPORTS}/new`)).text);
    const file = { field: "sheet", name: "a.csv", type: "text/csv", bytes };
    const got = await visitor.upload(`${IMPORTS}/new`, file, { kind: "customer-users", key: key! });
    expect([got.status, plain(got.text)]).toEqual([status, expect.stringMatching(words)]);
    expect(got.text).toMatch(/value="customer-users"[^>]*checked|checked[^>]*value="customer-users"/);
    expect(await readdir(join(DATA_DIR, "documents", "incoming")).catch(() => [])).toEqual([]);
  });
});
