import { describe, expect, test } from "vitest";
import { addressOf, arrange, built } from "../visits";
import { contentsOf, useSite } from "../world";

const world = useSite();

const SILLY: [string, string][] = [
  ["an apostrophe and more", "TA-' or 1=1 --"],
  ["five thousand characters", "x".repeat(5000)],
  ["emoji", "🥐👩‍👩‍👧"],
  ["a path", "../../etc/passwd"],
  ["a name of JavaScript’s", "__proto__"],
  ["a number too large for anything", "9".repeat(40)],
  ["markup", "<script>alert(1)</script>"],
  ["a lone surrogate half", "\ud800"],
  ["a line break", "a\r\nSet-Cookie: x=1"],
  ["a pattern", "%"],
  ["right to left", "\u202Eabc"],
];

const QUERIES = [
  "?q=%00", "?q=%ff", `?q=${"x".repeat(5000)}`, "?sort=banana", "?sort=__proto__", "?after=nonsense", "?before=eyJ9", "?after=%7B%7D&before=%7B%7D", "?q=%25_%5C&type=x",
  "?status=accepted'--", "?page=-1", "?to=constructor", "?return=//evil.example", "?saved=x&decided=x", "?accountName=%00", "?accountName=🥐", "?type[]=customer",
  "?_data=root", "?index", "?after=WzEsMl0", "?after=WyJcdTAwMDAiLCJhIl0",
]; // prettier-ignore

/** Encodes what can be; a lone surrogate can't, and travels as the replacement character, as in a browser. */
const safe = (silly: string) => silly.toWellFormed?.() ?? silly.replace(/[\ud800-\udfff]/g, "\ufffd");

describe("silly", () => {
  test.each(built)("ids and queries never break %s", async (path) => {
    const { address, visitor, at = {}, body } = await arrange(world, path);
    const plain = address.split("?")[0]!;
    const before = await contentsOf(world.sql);
    for (const [what, silly] of SILLY)
      for (const name of Object.keys(at)) {
        const wrong = addressOf(path, { at: { ...at, [name]: safe(silly) } });
        const statuses = [
          (await visitor.get(wrong)).status,
          ...(body ? [(await visitor.post(wrong, body)).status] : []),
        ];
        expect([
          what,
          name,
          statuses.filter((status) => status < 400 && !/^(reset|storefrontReset)/i.test(path)),
        ]).toEqual([what, name, []]);
        expect([what, name, statuses.filter((status) => status >= 500)]).toEqual([what, name, []]);
      }
    for (const raw of ["%00", "%ff", "%", "%zz", "%e0%a4%a", "%u0041", "%2e%2e%2f", "%2F", "a%0d%0aX:%20y"])
      for (const value of Object.values(at)) {
        const { status, headers } = await visitor.get(plain.replace(value, raw));
        expect([raw, status >= 400 && status < 500, headers.x]).toEqual([raw, true, undefined]);
      }
    for (const query of QUERIES) {
      const { status } = await visitor.get(encodeURI(plain + query).replaceAll("%25", "%"));
      expect([query, status < 500]).toEqual([query, true]);
    }
    expect(await contentsOf(world.sql)).toEqual(before);
  });

  test("addresses that lead nowhere get a page", async () => {
    const operator = await world.operator("owner@northline.example");
    for (const address of [
      "/console/PA-340-118/nothing",
      "/nothing",
      "/console/PA-340-118/customers/requests/x/y/z",
      "/store/northline/nothing",
      "/.env",
      "/wp-login.php",
    ]) {
      const got = await operator.get(address);
      expect([address, got.status]).toEqual([address, 404]);
      expect(got.text).toMatch(/<h1[ >]/);
    }
  });
});
