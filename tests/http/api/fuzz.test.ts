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
/** The ids of each list, so that what is made up is now and then about something. */
const idsAt = new Map<string, string[]>();

const LISTS = [
  ...["/tier/accounts", "/tier/account-requests", "/assets", "/requests", "/tier/configs", "/tier/config-requests"],
  ...["/partners", "/agreements", "/contracts", "/news", "/hubs", "/marketplaces", "/products", "/product-groups"],
  ...["/listings", "/listing-requests", "/accounts"],
];

beforeAll(async () => {
  description = await descriptionOf(world.site);
  for (const token of Object.values(TOKENS))
    for (const list of LISTS) {
      const { json } = await new Program(world.site, token).get(`${list}?limit=20`);
      const ids = (json as { id: string }[]).map(({ id }) => id);
      idsAt.set(list, [...new Set([...(idsAt.get(list) ?? []), ...ids])]);
    }
  known = { ids: [...idsAt.values()].flat() };
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
  return fc.array(part, { maxLength: 3 }).map((parts) => (parts.length > 0 ? `?${parts.join("&")}` : ""));
};

/** What stands in the list that an address leads through. */
const meant = (path: string) => idsAt.get(path.replace(/\/\{id\}.*/, "")) ?? known.ids;

const addressOf = ({ path, parameters }: Operation) =>
  fc
    .record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === "path")
          .map(({ name }) => [
            name,
            fc.oneof(
              { weight: 24, arbitrary: fc.constantFrom(...(name === "id" ? meant(path) : known.ids)) },
              { weight: 2, arbitrary: fc.constantFrom(...known.ids) },
              fc.constantFrom("1", "2", "x", "%00", "a..b", "a b"),
              // A dot or two alone are no part of an address.
              fc.string({ minLength: 1 }).filter((text) => !/^\.{1,2}$/.test(text)),
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
  const complaints: string[] = [];
  const work = requests[Symbol.iterator]();
  const hand = async () => {
    for (const { operation, token, address, query, body, seen } of work) {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const asking = new Program(world.site, token);
      const headers: Record<string, string> = seen === undefined ? {} : { "if-match": seen };
      const answer = await asking.ask(operation.method, `${address}${query}`, sent, headers).catch((error: unknown) => {
        complaints.push(`${operation.method} ${address}${query} ${sent}: ${String(error)}`);
        return { status: 0 };
      });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  expect(complaints.slice(0, 20)).toEqual([]);
  // Not all of it is nonsense: a good part is done.
  const done = [200, 201, 204].reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0);
  expect(done).toBeGreaterThan(REQUESTS / 10);
}, 600_000);
