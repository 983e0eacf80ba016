import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { differences } from "~/domain/activity/look";
import { activityTexts } from "~/texts/activity";

const found = (before: unknown, after: unknown) =>
  differences(before, after).map(({ path, before, after }) => [path.join("."), before, after]);

test("before and after are laid side by side where they differ, however deep", () => {
  expect(
    found(
      { name: "Ana", contact: { city: "Porto", phone: null }, tags: ["a", "b"], kept: 1 },
      { name: "Ana", contact: { city: "Braga", phone: "+351" }, tags: ["b"], on: false, kept: 1 },
    ),
  ).toEqual([
    ["contact.city", "Porto", "Braga"],
    ["contact.phone", null, "+351"],
    ["tags", "a, b", "b"],
    ["on", null, "false"],
  ]);
});

test.each([
  [null, null, []],
  [null, { name: "Ana", phone: "" }, [["name", null, "Ana"]]],
  [{ name: "Ana" }, null, [["name", "Ana", null]]],
  ["text", "other", []],
  [{ list: [{ id: 1 }] }, {}, [["list", '[{"id":1}]', null]]],
])("of %o and %o", (before, after, expected) => {
  expect(found(before, after)).toEqual(expected);
});

test("every deed of the product has words", () => {
  const files = readdirSync("app/domain", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const source = files.map((file) => readFileSync(`${file.parentPath}/${file.name}`, "utf8")).join("\n");
  const deeds = [...source.matchAll(/\bdeed(?::| =) "([a-z-]+\.[a-z-]+)"/g)].map(([, deed]) => deed!);
  expect(deeds.length).toBeGreaterThan(30);
  expect(deeds.filter((deed) => !(deed in activityTexts.deeds))).toEqual([]);
  const nouns = Object.keys(activityTexts.deeds).map((deed) => deed.split(".")[0]!);
  expect(nouns.filter((noun) => !(noun in activityTexts.nouns))).toEqual([]);
});
