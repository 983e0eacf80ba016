import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newAccount, Program, TOKENS } from "../../support/api";
import { ids } from "../../support/demo";
import { useSite } from "../world";

const world = useSite();

const program = (company: keyof typeof TOKENS = "meridian") => new Program(world.site, TOKENS[company]);

type Account = { id: string; version: number; parent?: { id: string }; events: { created: { at: string } } };

async function make(more: object = {}): Promise<Account> {
  const made = await program().ask(
    "POST",
    "/tier/accounts",
    newAccount({ parent: { id: await program().someReseller() }, ...more }),
  );
  expect(made.status).toBe(201);
  return made.json as Account;
}

describe("every answer", () => {
  test("is JSON without a charset, errors too, on every path below /public", async () => {
    const asked: [string, string, number][] = [
      ["GET", "/tier/accounts?limit=1", 200],
      ["GET", "/tier/accounts?name=", 400],
      ["GET", "/tier/accounts/TA-0000-0000-0000", 404],
      ["GET", "/nothing", 404],
      ["PATCH", "/tier/accounts", 405],
    ];
    for (const [method, path, status] of asked) {
      const got = await program().ask(method, path);
      expect([path, got.status, got.headers["content-type"]]).toEqual([path, status, "application/json"]);
      if (status >= 400)
        expect(got.json).toEqual({ error_code: expect.any(String) as string, errors: [expect.any(String)] });
    }
    const stranger = await new Program(world.site, null).get("/tier/accounts");
    expect(stranger).toMatchObject({ status: 401, json: { error_code: "AUTH_001" } });
    expect(stranger.headers["content-type"]).toBe("application/json");
    const broken = await new Program(world.site, null).get("/%ff");
    expect([broken.status, broken.headers["content-type"]]).toEqual([400, "application/json"]);
  });

  test("tells times to the second with an offset, and leaves out what there is none of", async () => {
    const account = await make({ tax_id: null, environment: null });
    expect(account.events.created.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
    expect(Object.keys(account)).not.toEqual(expect.arrayContaining(["tax_id"]));
    expect(Object.keys(account)).not.toEqual(expect.arrayContaining(["environment"]));
    const { json } = await program().get("/tier/accounts?eq(parent.id,null())&limit=1");
    expect((json as Account[])[0]).not.toHaveProperty("parent");
  });

  test("of a method that is not there names those that are", async () => {
    const got = await program().ask("PUT", "/tier/accounts", {});
    expect([got.status, got.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
  });

  test("is the same with a slash at the end, and to HEAD without its body", async () => {
    const account = await make();
    for (const path of [`/tier/accounts/${account.id}`, "/tier/accounts/?limit=1", "/tier/account-requests/?limit=1"])
      expect((await program().get(path.includes("?") ? path : `${path}/`)).status).toBe(200);
    const head = await program().ask("HEAD", `/tier/accounts/${account.id}`);
    expect([head.status, head.text, head.headers.etag]).toEqual([200, "", '"1"']);
  });
});

describe("a token", () => {
  const asked = (token: string) => new Program(world.site, token).get("/tier/accounts?limit=0");

  test("is taken with its word as often as clients write it", async () => {
    const bare = TOKENS.meridian.replace("ApiKey ", "");
    for (const token of [TOKENS.meridian, `ApiKey ${TOKENS.meridian}`, bare, `apikey ${bare}`, `ApiKey  ${bare} `])
      expect([token, (await asked(token)).status]).toEqual([token, 200]);
    for (const token of [
      "ApiKey",
      `${TOKENS.meridian}x`,
      `Bearer ${bare}`,
      "ApiKey SU-200-000-001:",
      "ApiKey SU-999-999-999:x",
    ])
      expect([token, (await asked(token)).status]).toEqual([token, 401]);
  });

  test("is worth nothing once it is revoked, or its company suspended", async () => {
    const owner = await world.operator("owner@harbor.example");
    const tokens = `/console/${ids.harbor}/settings/api-tokens`;
    const answers = { name: "Night run", customers: "read", partners: "none", catalog: "none" };
    const made = await owner.post(`${tokens}/new`, answers);
    const shown = await owner.get(made.to!);
    const token = /ApiKey SU-[\d-]+:[\da-f]{64}/.exec(shown.text)![0];
    expect((await owner.get(made.to!)).text).not.toContain(token);
    expect((await asked(token)).status).toBe(200);
    const reader = new Program(world.site, token);
    expect((await reader.ask("POST", "/tier/accounts", newAccount())).json).toMatchObject({ error_code: "AUTH_003" });

    await world.sql`update companies set suspended_at = now() where id = ${ids.harbor}`;
    expect((await asked(token)).status).toBe(401);
    await world.sql`update companies set suspended_at = null where id = ${ids.harbor}`;
    expect((await asked(token)).status).toBe(200);
    const id = /SU-[\d-]+/.exec(token)![0];
    expect((await owner.post(`${tokens}/${id}/revoke`, {})).status).toBe(303);
    expect((await asked(token)).status).toBe(401);
    const [row] = await world.sql`select t::text as row from api_tokens t where id = ${id}`;
    expect(row!.row).not.toContain(token.split(":")[1]);
  });

  test("sees its own company's accounts alone", async () => {
    const account = await make();
    for (const other of ["northline", "aurora"] as const)
      for (const method of ["GET", "PUT", "DELETE"])
        expect(
          (await program(other).ask(method, `/tier/accounts/${account.id}`, method === "PUT" ? {} : undefined)).status,
        ).toBe(404);
  });
});

describe("a page of a list", () => {
  const range = async (query: string) => {
    const { headers, json } = await program().get(`/tier/accounts?${query}`);
    return [headers["content-range"], (json as unknown[]).length];
  };

  test("says where it lies", async () => {
    const [all] = await range("limit=0");
    const total = Number(String(all).split("/")[1]);
    expect(all).toBe(`items 0-0/${total}`);
    expect(await range("limit=2")).toEqual([`items 0-1/${total}`, 2]);
    expect(await range("limit=2&offset=3")).toEqual([`items 3-4/${total}`, 2]);
    expect(await range(`offset=${total + 5}`)).toEqual([`items ${total + 5}-${total + 5}/${total}`, 0]);
    expect(await range("name=nobody-is-called-so")).toEqual(["items 0-0/0", 0]);
    expect(await range("limit=many&offset=-1")).toEqual([
      `items 0-${Math.min(100, total) - 1}/${total}`,
      Math.min(100, total),
    ]);
  });
});

describe("a body", () => {
  test("is JSON of a megabyte at most, and says what is wrong with it", async () => {
    const post = (body: unknown, headers = {}) => program().ask("POST", "/tier/accounts", body, headers);
    expect((await post("name=x", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
    expect((await post("{", {})).status).toBe(400);
    expect((await post('"text"', {})).status).toBe(400);
    expect((await post("[]", {})).status).toBe(400);
    expect((await post(`{"name":"${"x".repeat(1_100_000)}"}`)).status).toBe(413);
    expect((await post(`{"name":"${"x".repeat(3_000_000)}"}`)).status).toBe(413);
    const whole = { parent: { id: await program().someReseller() } };
    expect((await post(newAccount({ ...whole, name: "a\u0000b" }))).status).toBe(400);
    expect((await post(newAccount({ ...whole, name: "half a \ud83c" }))).status).toBe(400);
    expect((await post(newAccount({ ...whole, name: "whole: 🎈, and \\u0000 in letters" }))).status).toBe(201);
    expect((await post("[".repeat(50) + "]".repeat(50))).status).toBe(400);
    const missing = await post({ type: "customer" });
    expect(missing.json).toMatchObject({ error_code: "VAL_001", errors: [expect.stringMatching(/^contact_info: /)] });
  });

  test("that is sent again after a lost answer makes nothing twice", async () => {
    const body = newAccount({ parent: { id: await program().someReseller() } });
    const [first, second] = [
      await program().ask("POST", "/tier/accounts", body),
      await program().ask("POST", "/tier/accounts", body),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toEqual(first.json);
    const other = await program().ask("POST", "/tier/accounts", { ...body, name: "Another" });
    expect(other).toMatchObject({ status: 400, json: { errors: [expect.stringMatching(/^external_uid: /)] } });
    const racing = newAccount({ parent: { id: await program().someReseller() } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => program().ask("POST", "/tier/accounts", racing)));
    expect(new Set(answers.map(({ json }) => (json as Account).id)).size).toBe(1);
  });

  test("may name everything with null, as one client does, and in capitals, as another", async () => {
    const account = await make({ external_id: "E-1" });
    const nothing = { id: null, status: null, vendor: null, provider: null, product: null, reason: null, events: null };
    const changed = await program().ask("POST", "/tier/account-requests/", {
      ...{ ...nothing, type: null },
      account: { id: account.id, type: "CUSTOMER", name: "Renamed", tax_id: null, contact_info: { contact: null } },
    });
    expect(changed).toMatchObject({ status: 201, json: [] });
    const { json } = await program().get(`/tier/accounts/${account.id}`);
    expect(json).toMatchObject({ name: "Renamed", external_id: "E-1", type: "customer", version: 2 });
    expect(json).not.toHaveProperty("tax_id");
  });
});

describe("a version that a client has seen", () => {
  test("is named by its tag, and another one is not overwritten", async () => {
    const account = await make();
    const path = `/tier/accounts/${account.id}`;
    const seen = await program().get(path);
    expect(seen.headers.etag).toBe('"1"');
    expect((await program().get(path, { "if-none-match": '"1"' })).status).toBe(304);
    const put = (name: string, tag?: string) =>
      program().ask("PUT", path, { name }, tag === undefined ? {} : { "if-match": tag });
    expect((await put("Two", '"1"')).headers.etag).toBe('"2"');
    expect((await put("Three", '"1"')).status).toBe(412);
    expect((await put("Three", '"xyz"')).status).toBe(412);
    expect((await put("Three", "*")).headers.etag).toBe('"3"');
    expect((await put("Four")).headers.etag).toBe('"4"');
  });
});

test("the account of a request may be named by an external ID that only one has", async () => {
  const externalId = randomUUID();
  await make({ external_id: externalId });
  const send = (account: object) => program().ask("POST", "/tier/account-requests", { type: "update", account });
  expect((await send({ external_id: externalId, name: "By its external ID" })).status).toBe(201);
  await make({ external_id: externalId });
  expect(await send({ external_id: externalId, name: "x" })).toMatchObject({
    status: 400,
    json: { error_code: "VAL_001" },
  });
  expect((await send({ name: "x" })).status).toBe(400);
  expect((await send({ external_uid: randomUUID(), name: "x" })).status).toBe(404);
});

test("every change leaves one row in the activity, in the token's name", async () => {
  const parent = { id: await program().someReseller() };
  const recorded = async ({ headers }: Awaited<ReturnType<Program["ask"]>>) => {
    const requestId = String(headers["x-request-id"]);
    const rows = await world.sql`
      select deed, actor_kind, actor_id, actor_name, company_id from audit_entries where request_id = ${requestId}`;
    expect(rows.every((row) => row.actor_kind === "client" && row.actor_id === "SU-200-000-001")).toBe(true);
    return rows.map(({ deed, actor_name, company_id }) => [deed, actor_name, company_id] as unknown[]);
  };
  const of = (deed: string) => [[deed, "Commerce sync", ids.meridian]];
  const made = await program().ask("POST", "/tier/accounts", newAccount({ parent }));
  expect(await recorded(made)).toEqual(of("tier-account.create"));
  const path = `/tier/accounts/${(made.json as Account).id}`;
  expect(await recorded(await program().ask("PUT", path, { name: "Renamed" }))).toEqual(of("tier-account.update"));
  expect(await recorded(await program().ask("PUT", path, { name: "Renamed" }))).toEqual([]);
  expect(await recorded(await program().ask("DELETE", path))).toEqual(of("tier-account.delete"));
  expect(await recorded(await program().get("/tier/accounts?limit=1"))).toEqual([]);
});
