import { describe, expect, test } from "vitest";
import { newAccount, TOKENS } from "../../support/api";
import { Program } from "../../support/api";
import { useSite } from "../world";
import { askingAt, type Row } from "./asking";

const world = useSite({ environment: { API_REQUESTS_PER_MINUTE: "1000000" } });
const { program, done, list } = askingAt(world);

/** What a client works out of Content-Range: it cuts at the blank, the slash and the dash, and takes all three for numbers. */
const counted = (range = "") => {
  const [, first, last, total] = /^items (\d+)-(\d+)\/(\d+)$/.exec(range) ?? [];
  return [first, last, total].map(Number);
};

const range = async (company: "meridian" | "northline", query: string) => {
  const { headers, json } = await program(company).get(`/tier/accounts?${query}`);
  return { range: counted(headers["content-range"]), rows: json as Row[] };
};

describe("the Python client", () => {
  test("counts with limit=0, takes the first, and walks in hundreds to the end", async () => {
    const { range: none, rows } = await range("northline", "limit=0&offset=0");
    expect([rows, none.slice(0, 2)]).toEqual([[], [0, 0]]);
    expect((await range("northline", "limit=1&offset=0")).range).toEqual([0, 0, none[2]]);
    const seen: string[] = [];
    for (let offset = 0, last = -1, total = 1; last < total - 1; offset += 2) {
      const page = await range("northline", `limit=2&offset=${offset}`);
      [, last, total] = page.range as [number, number, number];
      seen.push(...page.rows.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(none[2]);
    const { range: beyond, rows: nobody } = await range("northline", `limit=100&offset=${none[2]! + 100}`);
    expect([nobody, beyond[2]]).toEqual([[], none[2]]);
    expect((await range("northline", "and(eq(type,customer),eq(name,nobody))&limit=100&offset=0")).range).toEqual([
      0, 0, 0,
    ]);
  });

  test("asks whether something is there, and is told 404 where it is not", async () => {
    const { status, json } = await program("northline").get("/tier/accounts/TA-0000-0000-0001");
    expect([status, (json as { error_code: string }).error_code]).toEqual([404, "NFND_000"]);
  });

  test("searches with a plus for a blank, and finds a true plus written %2B", async () => {
    const [parent] = await list("northline", "/tier/accounts?type=reseller&limit=1");
    await done(
      "northline",
      "POST",
      "/tier/accounts",
      newAccount({ name: "Front Street+Co", parent: { id: parent!.id } }),
    );
    for (const query of ["limit=100&offset=0&search=front+st", "limit=100&offset=0&search=street%2Bco"])
      expect((await range("northline", query)).rows.map(({ name }) => name)).toContain("Front Street+Co");
  });

  test("accepts with an empty body and no content type, and sends a create again after a lost answer", async () => {
    const [pending] = await list("aurora", "/tier/account-requests?status=pending&limit=1");
    expect(await done("aurora", "POST", `/tier/account-requests/${pending!.id}/accept`)).toMatchObject({
      status: "accepted",
    });
    const [parent] = await list("northline", "/tier/accounts?type=reseller&limit=1");
    const body = newAccount({ parent: { id: parent!.id } });
    const [first, second] = [
      await done("northline", "POST", "/tier/accounts", body),
      await done("northline", "POST", "/tier/accounts", body),
    ];
    expect(second).toEqual(first);
  });

  test("asks for whatever its queries come to", async () => {
    for (const query of [
      "and(eq(type,customer),eq(name,mr%20Loop))&limit=100&offset=0",
      "in(id,(TA-1,TA-2))&ordering(-events.created.at)&limit=10&offset=0",
      "or(like(name,*Acme*),eq(external_id,x))&limit=100&offset=0",
      "and(ge(events.created.at,2021-01-01T00:00:00+00:00),le(events.created.at,2021-02-01))&limit=100&offset=0",
      "eq(parent.id,null())&limit=100&offset=0",
      "select(-contact_info)&eq(type,customer)&limit=20&offset=10",
      "external_uid=6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11&limit=1&offset=0",
    ])
      expect([query, (await program("meridian").get(`/tier/accounts?${query}`)).status]).toEqual([query, 200]);
  });
});

describe("the PHP SDK", () => {
  const php = () => new Program(world.site, `ApiKey ${TOKENS.meridian}`);

  test("writes ApiKey twice, ends addresses with a slash, and sends a content type with GET", async () => {
    const { status, json } = await php().get("/tier/accounts/?limit=1", { "content-type": "application/json" });
    expect([status, (json as Row[]).length]).toEqual([200, 1]);
  });

  test("names everything of a request, null where it says nothing, and accepts with {}", async () => {
    const [account] = await list("meridian", "/tier/accounts?type=customer&limit=1");
    const nothing = { id: null, status: null, vendor: null, provider: null, product: null, reason: null, events: null };
    const body = { ...nothing, type: "update", account: { ...account, tax_id: "PT-PHP-1", version: 9, hub: null } };
    const { status, json } = await php().ask("POST", "/tier/account-requests/", body);
    expect([status, Array.isArray(json)]).toEqual([201, true]);
    for (const { id, status: made, product } of json as (Row & { product: { name: string } })[]) {
      if (made !== "pending") continue;
      const answers = await Promise.all(
        (["aurora", "tessera"] as const).map((vendor) =>
          new Program(world.site, `ApiKey ${TOKENS[vendor]}`).ask("POST", `/tier/account-requests/${id}/accept/`, {}),
        ),
      );
      expect([product.name, answers.map((answer) => answer.status).toSorted()]).toEqual([product.name, [200, 404]]);
    }
  });

  test("compares a version with the one before", async () => {
    const [account] = await list("meridian", "/tier/accounts?type=customer&limit=1");
    const { version } = await done("meridian", "PUT", `/tier/accounts/${account!.id}/`, { tax_id: "PT-PHP-2" });
    const before = await php().get(`/tier/accounts/${account!.id}/versions/${version - 1}/`);
    expect([before.status, (before.json as Row).version]).toEqual([200, version - 1]);
  });
});

describe("the command line", () => {
  test("reads hubs with their instance, its own account first, and customers with a hub always and a parent only where there is one", async () => {
    for (const hub of await list("meridian", "/hubs")) expect(hub).toHaveProperty("instance.type");
    expect((await list("meridian", "/accounts"))[0]).toMatchObject({ id: "PA-210-774" });
    for (const customer of await list("meridian", "/tier/accounts?limit=100")) {
      expect(customer).toHaveProperty("hub.id");
      expect("parent" in customer ? customer.parent : {}).not.toBeNull();
      expect(
        Object.keys(
          (customer as unknown as { contact_info: { contact: { phone_number: object } } }).contact_info.contact
            .phone_number,
        ),
      ).toHaveLength(4);
    }
  });

  test("writes back what it has read, with an extension of “-”, and wipes nothing that it leaves out", async () => {
    const [row] = await list("meridian", "/tier/accounts?type=customer&limit=1&offset=1");
    const { id, name, type, contact_info: info } = row as Row & { contact_info: { contact: { phone_number: object } } };
    const { contact } = info;
    const phone = { ...contact.phone_number, area_code: "", extension: "-" };
    const body = { id, name, type, contact_info: { ...info, contact: { ...contact, phone_number: phone } } };
    const after = await done("meridian", "PUT", `/tier/accounts/${id}`, body);
    expect(after).toMatchObject({ tax_id: row!.tax_id, hub: row!.hub, external_id: row!.external_id });
  });
});

describe("the commerce hub", () => {
  test("looks an account up by its UUID and hubs by their instance, and is told when nothing has changed", async () => {
    const [account] = await list("meridian", "/tier/accounts?type=customer&limit=1");
    const uid = String(account!.external_uid);
    expect(await list("meridian", `/tier/accounts?external_uid=${uid}&limit=1&offset=0`)).toMatchObject([
      { id: account!.id },
    ]);
    const [hub] = await list("meridian", "/hubs?limit=1");
    expect(
      await list("meridian", `/hubs?eq(instance__id,${(hub as unknown as { instance: { id: string } }).instance.id})`),
    ).toHaveLength(1);
    const same = { type: "update", account: { external_uid: uid, type: "CUSTOMER", name: account!.name } };
    const { status, json } = await program("meridian").ask("POST", "/tier/account-requests", same);
    expect([status, (json as { error_code: string }).error_code]).toEqual([400, "TAR_004"]);
  });
});

test("a storefront finds its accounts by e-mail, with a plus in it, and their subscriptions", async () => {
  const [parent] = await list("northline", "/tier/accounts?type=reseller&limit=1");
  const body = newAccount({ parent: { id: parent!.id } });
  body.contact_info.contact.email = "a.b+c@example.com";
  const { id } = await done("northline", "POST", "/tier/accounts", body);
  expect(await list("northline", "/tier/accounts?eq(contact_info.contact.email,a.b+c@example.com)")).toMatchObject([
    { id },
  ]);
  const query = `select(-params,-tiers,-configuration,+pending_request)&and(in(tiers.customer.id,(${id},TA-2)),ne(status,draft))`;
  expect(await list("northline", `/assets?${query}`)).toEqual([]);
});
