import { createRequire } from "node:module";
import http from "node:http";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { newAccount, Program, TOKENS } from "../../support/api";
import { useSite } from "../world";

const world = useSite({ environment: { API_REQUESTS_PER_MINUTE: "1000000" } });

const require = createRequire(import.meta.url);
const { rql } = require("javascript-rql") as { rql: (query: object) => string };

interface Account {
  id: string;
  name: string;
  type: string;
  external_id: string | null;
  external_uid: string;
  hub: { id: string; name: string };
  parent?: { id: string; name: string };
  events: { created: { at: string } };
}

const provider = () => new Program(world.site, TOKENS.northline);
const listed = async (query: string) => {
  const { status, json } = await provider().get(`/tier/accounts?${query}`);
  return status === 200 ? (json as Account[]) : status;
};

let all: Account[];

beforeAll(async () => {
  const [reseller] = (await listed("type=reseller&limit=1")) as Account[];
  const names = ["Acme", "acme", "Ac*me", "Ac me", "Ñandú", "50% off", "a_b", "a\\b", "Ελλάδα", "Acme & Co/1"];
  for (const [number, name] of names.entries())
    await provider().ask(
      "POST",
      "/tier/accounts",
      newAccount({ name, parent: { id: reseller!.id }, external_id: number % 3 === 0 ? null : `E-${number}` }),
    );
  all = (await listed("limit=1000")) as Account[];
});

describe("queries as real clients send them", () => {
  const count = (query: string) =>
    listed(`${query}&limit=1000`).then((rows) => (typeof rows === "number" ? rows : rows.length));
  const named = (fits: (account: Account) => boolean) => all.filter(fits).length;

  test.each<[string, (account: Account) => boolean]>([
    [
      "name=%22Ac%20me%22&type=customer&hub.id=HB-0000-0000",
      ({ name, hub }) => name === "Ac me" && hub.id === "HB-0000-0000",
    ],
    ["like(name,%22*Ac%5C*me*%22)", ({ name }) => name.includes("Ac*me")],
    ["ilike(name,%22*%C3%B1and%C3%BA*%22)", ({ name }) => name === "Ñandú"],
    ["ilike(name,*acme*)", ({ name }) => name.toLowerCase().includes("acme")],
    ["like(name,Acme)", ({ name }) => name === "Acme"],
    ["like(name,%2250%25*%22)", ({ name }) => name.startsWith("50%")],
    ["like(name,%22a_b%22)", ({ name }) => name === "a_b"],
    ["like(name,%22a%5C%5Cb%22)", ({ name }) => name === "a\\b"],
    ["name=%22Acme%20&%20Co/1%22", ({ name }) => name === "Acme & Co/1"],
    ["out(type,(reseller))", ({ type }) => type !== "reseller"],
    ["type=CUSTOMER", ({ type }) => type === "customer"],
    ["ne(parent.id,null())", ({ parent }) => parent !== undefined],
    ["eq(parent__id,null())", ({ parent }) => parent === undefined],
    ["eq(hub.id,null())", ({ hub }) => hub.id === "HB-0000-0000"],
    ["external_id=null()", ({ external_id }) => external_id === null],
    ["ne(external_id,E-1)", ({ external_id }) => external_id !== "E-1"],
    ["out(external_id,(E-1,null()))", ({ external_id }) => external_id !== null && external_id !== "E-1"],
    ["type=customer,reseller", () => true],
    [
      "((type=customer)%7C(type=reseller&like(name,%22*IT*%22)))",
      ({ type, name }) => type === "customer" || name.includes("IT"),
    ],
    ["not(eq(type,customer))", ({ type }) => type !== "customer"],
    ["unknown=1&or(unknown=2,type=reseller)", ({ type }) => type === "reseller"],
    ["gte(events.created.at,2021-01-01T00:00:00+00:00)&lte(events.created.at,2099-02-01)", () => true],
    ["gt(events.created.at,2099-02-01)", () => false],
  ])("%s", async (query, fits) => {
    expect(await count(query)).toBe(named(fits));
  });

  test("find a moment by its second, as the wire tells it", async () => {
    const { id, events } = all[0]!;
    expect(await listed(`events.created.at=${events.created.at}&select(-contact_info)`)).toMatchObject([{ id }]);
    for (const [lookup, here] of [
      ["ge", true],
      ["le", true],
      ["gt", false],
      ["lt", false],
    ] as const) {
      const rows = (await listed(`${lookup}(events.created.at,${events.created.at})&limit=1000`)) as Account[];
      expect([lookup, rows.some((row) => row.id === id)]).toEqual([lookup, here]);
    }
  });

  test("search wherever a field is searched, and nowhere else", async () => {
    const parent = all.find((account) => account.parent)!.parent!;
    const rows = (await listed(
      `search=${encodeURIComponent(parent.name).replaceAll("%20", "+")}&limit=1000`,
    )) as Account[];
    const fits = (text?: string | null) => text?.toLowerCase().includes(parent.name.toLowerCase()) ?? false;
    const wanted = all.filter(({ name, parent: above }) => fits(name) || fits(above?.name));
    expect(rows.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(await listed("search=helena@bolhao.example")).toEqual([]);
  });

  test.each([
    "version=1",
    "ge(name,a)",
    "like(contact_info.contact.email,a)",
    "type=banana",
    "events.created.at=yesterday",
    "events.created.at=2026-02-30",
    "name=null()&select(nothing)",
    "ordering(tax_id)",
    "like(name,**)",
  ])("refuse %s with the place of what is wrong", async (query) => {
    const { status, json } = await provider().get(`/tier/accounts?${query}`);
    expect([status, (json as { error_code: string }).error_code]).toEqual([400, "VAL_001"]);
  });
});

describe("queries that anybody may make", () => {
  const text = fc.constantFrom("Acme", "acme", "Ac me", "E-1", "E-2", "Ελλάδα", "nobody", "customer", "reseller");
  const field = fc.constantFrom("name", "external_id", "type", "hub.id", "id");
  const valueOf = (account: Account, path: string): string | null =>
    path === "hub.id" ? account.hub.id : (account[path as "name"] ?? null);
  const leaf = fc
    .record({ field, value: text, lookup: fc.constantFrom("$eq", "$ne", "$in", "$out") })
    .filter(({ field: path, value }) => path !== "type" || ["customer", "reseller"].includes(value))
    .map(({ field: path, value, lookup }) => ({
      query: { [path]: { [lookup]: lookup === "$in" || lookup === "$out" ? [value, value] : value } },
      fits: (account: Account) => (valueOf(account, path) === value) === (lookup === "$eq" || lookup === "$in"),
    }));
  const node = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc
        .record({ is: fc.constantFrom("$or", "$and"), parts: fc.array(tie("node"), { minLength: 2, maxLength: 3 }) })
        .map(({ is, parts }) => {
          const known = parts as { query: object; fits: (account: Account) => boolean }[];
          return {
            query: { [is]: known.map(({ query }) => query) },
            fits: (account: Account) =>
              is === "$or" ? known.some(({ fits }) => fits(account)) : known.every(({ fits }) => fits(account)),
          };
        }),
    ),
  })).node as fc.Arbitrary<{ query: object; fits: (account: Account) => boolean }>;

  test("find what a filter over the same rows finds", async () => {
    await fc.assert(
      fc.asyncProperty(node, async ({ query, fits }) => {
        const sent = rql({ ...query, limit: 1000 });
        const rows = await listed(encodeURI(sent).replaceAll("%25", "%"));
        expect([sent, Array.isArray(rows) ? rows.map(({ id }) => id) : rows]).toEqual([
          sent,
          all.filter(fits).map(({ id }) => id),
        ]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("never break anything, whatever the bytes", async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
    const ask = (query: string) =>
      new Promise<number>((resolve, reject) => {
        const path = `/public/v1/tier/accounts?${query}`;
        http
          .get(
            { host: "127.0.0.1", port: world.site.port, path, agent, headers: { authorization: TOKENS.northline } },
            (got) => {
              got.resume().on("end", () => resolve(got.statusCode ?? 0));
            },
          )
          .on("error", reject);
      });
    let state = 11;
    const chance = (of: number) => (state = (state * 48_271) % 2_147_483_647) % of;
    const byte = () => {
      const code = chance(256);
      return code < 128 && chance(3) > 0
        ? "(),|&;=\"'*eqinorandnotlike%name.type0+-_<>"[chance(44)]!
        : `%${code.toString(16).padStart(2, "0")}`;
    };
    const seen = new Set<number>();
    for (let round = 0; round < 20_000 / 50; round++) {
      const queries = Array.from({ length: 50 }, () => Array.from({ length: 1 + chance(30) }, byte).join(""));
      for (const status of await Promise.all(queries.map((query) => ask(query)))) seen.add(status);
    }
    agent.destroy();
    expect([...seen].sort()).toEqual([200, 400]);
  }, 180_000);
});
