import { expect, test } from "vitest";
import { accountLoads } from "../../../drizzle/seeds/scale/accounts";
import { Chance, idsLike, uuidOf } from "../../../drizzle/seeds/scale/chance";
import { planned } from "../../../drizzle/seeds/scale/installation";
import { requestLoads } from "../../../drizzle/seeds/scale/requests";
import { saleLoads } from "../../../drizzle/seeds/scale/sales";

test("the story is the same every time it is told at one moment", () => {
  const told = () => {
    const plan = planned(1_000, 1_700_000_000_000);
    return [...accountLoads(plan), ...saleLoads(plan), ...requestLoads(plan)].map(({ rows }) => [...rows]);
  };
  expect(told()).toEqual(told());
});

test.each([
  ["MP-ddddd", 100_000, /^MP-\d{5}$/],
  ["PA-ddd-ddd", 1_000_000, /^PA-\d{3}-\d{3}$/],
  ["TA-dddd-dddd-dddd", 300_000, /^TA-\d{4}-\d{4}-\d{4}$/],
])("ids like %s are another for each of %d", (pattern, many, shape) => {
  const idOf = idsLike(pattern);
  const ids = new Set(Array.from({ length: many }, (_, index) => idOf(index)));
  expect(ids.size).toBe(many);
  for (const id of [idOf(0), idOf(1), idOf(many - 1)]) expect(id).toMatch(shape);
  expect(idOf(1).slice(0, 5)).not.toBe(idOf(2).slice(0, 5));
});

test("UUIDs are another for each account, and well made", () => {
  const ids = Array.from({ length: 100_000 }, (_, index) => uuidOf(index));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
});

test("shares come out as asked, and even chances evenly", () => {
  const chance = new Chance(1, 1);
  const drawn = Array.from({ length: 20_000 }, () => chance.share([["a", 0.7], ["b", 0.2], ["c", 0.1]])); // prettier-ignore
  const shareOf = (letter: string) => drawn.filter((one) => one === letter).length / drawn.length;
  expect([shareOf("a"), shareOf("b"), shareOf("c")].map((share) => share.toFixed(1))).toEqual(["0.7", "0.2", "0.1"]);
  const first = Array.from({ length: 20_000 }, (_, index) => new Chance(2, index).below(10));
  for (let digit = 0; digit < 10; digit++) expect(first.filter((one) => one === digit).length).toBeGreaterThan(1_800);
});
