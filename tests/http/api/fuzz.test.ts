import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { Program, TOKENS } from "../../support/api";
import { type Description, descriptionOf, type Operation } from "../../support/described";
import { type Known, sampled } from "../../support/sampled";
import { useSite } from "../world";

const world = useSite({ environment: { API_REQUESTS_PER_MINUTE: "10000000" } });

/** Requests in all, and of them at once. */
const [REQUESTS, AT_ONCE] = [10_000, 8];

let description: Description;
let known: Known;

const LISTS = ["/tier/accounts", "/tier/account-requests", "/assets", "/requests", "/tier/configs", "/hubs"];
const MORE = ["/marketplaces", "/products", "/partners", "/agreements", "/contracts", "/news", "/product-groups"];

beforeAll(async () => {
  description = await descriptionOf(world.site);
  const ids = new Set<string>();
  for (const token of Object.values(TOKENS))
    for (const list of [...LISTS, ...MORE, "/listings", "/listing-requests", "/accounts", "/tier/config-requests"]) {
      const { json } = await new Program(world.site, token).get(`${list}?limit=20`);
      for (const { id } of json as { id: string }[]) ids.add(id);
    }
  known = { ids: [...ids] };
});

const tokens = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...Object.values(TOKENS)) },
  fc.constantFrom(null, "ApiKey SU-000-000-000:none"),
);

/** Queries as clients write them, and as nobody does. */
const rql = (operation: Operation) => {
  const names = operation.parameters.filter((one) => one.in === "query").map(({ name }) => name);
  const name = fc.constantFrom(...(names.length > 0 ? names : ["id"]), "nonsense");
  const value = fc.oneof(
    fc.constantFrom("null()", "empty()", "*a*", "1", "2026-01-01", "active"),
    fc.constantFrom(...known.ids),
    fc.string(),
  );
  const word = fc.constantFrom(
    "eq",
    "ne",
    "like",
    "ilike",
    "in",
    "out",
    "ge",
    "gt",
    "le",
    "lt",
    "range",
    "not",
    "and",
    "or",
  );
  const plain = fc.tuple(name, value).map(([one, text]) => `${one}=${encodeURIComponent(text)}`);
  const called = fc.tuple(word, name, value).map(([verb, one, text]) => `${verb}(${one},${encodeURIComponent(text)})`);
  const turned = fc.tuple(fc.constantFrom("ordering", "select"), fc.constantFrom("", "-", "+"), name);
  const shaped = turned.map(([verb, sign, one]) => `${verb}(${sign}${one})`);
  const part = fc.oneof(
    { weight: 4, arbitrary: plain },
    { weight: 3, arbitrary: called },
    shaped,
    fc.string().map(encodeURIComponent),
  );
  return fc.array(part, { maxLength: 4 }).map((parts) => (parts.length > 0 ? `?${parts.join("&")}` : ""));
};

const addressOf = ({ path, parameters }: Operation) =>
  fc
    .record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === "path")
          .map(({ name }) => [
            name,
            fc.oneof(
              { weight: 12, arbitrary: fc.constantFrom(...known.ids) },
              fc.constantFrom("1", "2", "x", "%00", "..", "a b"),
              fc.string({ minLength: 1 }),
            ),
          ]),
      ),
    )
    .map((parts: Record<string, string>) =>
      path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name]!).replaceAll(".", "%2E")),
    );

const asked = () =>
  fc.constantFrom(...description.operations).chain((operation) =>
    fc.record({
      operation: fc.constant(operation),
      token: tokens,
      address: addressOf(operation),
      query: rql(operation),
      body: operation.requestBody
        ? fc.option(sampled(operation.requestBody.content["application/json"].schema, description, known), {
            nil: undefined,
          })
        : fc.constant(undefined),
      seen: fc.option(fc.constantFrom('"1"', '"7"', "*", "x"), { nil: undefined, freq: 8 }),
    }),
  );

test("whatever is sent is answered as described, and never by a failure", async () => {
  const requests = fc.sample(asked(), { numRuns: REQUESTS, seed: 20_260_302 });
  const statuses = new Map<number, number>();
  const work = requests[Symbol.iterator]();
  const hand = async () => {
    for (const { operation, token, address, query, body, seen } of work) {
      const { status } = await new Program(world.site, token).ask(
        ...([operation.method, `${address}${query}`] as const),
        body === undefined ? undefined : JSON.stringify(body),
        seen === undefined ? {} : { "if-match": seen },
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect([operation.operationId, address + query, status < 500]).toEqual([
        operation.operationId,
        address + query,
        true,
      ]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(REQUESTS);
  // Not all of it is nonsense: a good part is done.
  expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0) + (statuses.get(204) ?? 0)).toBeGreaterThan(REQUESTS / 10);
  expect(statuses.get(500)).toBeUndefined();
}, 600_000);
