import { describe, expect, test } from "vitest";
import { arrange, built, mutating } from "../visits";
import { contentsOf, useSite } from "../world";

const world = useSite();

const HERE = "(this site)";

/** What a request says of where it comes from when another site's page, or no page of ours, sent it. */
const FOREIGN: [string, Record<string, string>][] = [
  ["another site", { origin: "https://evil.example" }],
  ["nowhere", { origin: "null" }],
  ["a page that says nothing of itself", {}],
  ["a cross-site page", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  ["a cross-site page with a made-up origin", { "sec-fetch-site": "cross-site", origin: HERE }],
  ["a sub-domain", { "sec-fetch-site": "same-site", origin: HERE }],
  ["an address typed by hand", { "sec-fetch-site": "none" }],
  ["another site that says it is this one", { "sec-fetch-site": "same-origin", origin: "https://evil.example" }],
  ["this host by another port", { origin: "http://localhost:1" }],
  ["a script that posts JSON", { origin: "https://evil.example", "content-type": "text/plain" }],
];

describe("a form", () => {
  test.each(mutating)("for %s from anywhere else is refused and changes nothing", async (path) => {
    const { address, body, visitor } = await arrange(world, path);
    const before = await contentsOf(world.sql);
    for (const [from, headers] of FOREIGN) {
      const sent = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value === HERE ? world.site.origin : value]),
      );
      const got = await visitor.ask(address, { method: "POST", headers: sent, body });
      expect([from, got.status]).toEqual([from, 403]);
    }
    expect(await contentsOf(world.sql)).toEqual(before);
  });

  test.each(built.filter((path) => !mutating.includes(path)))(
    "sent to %s, which takes none, is refused readably",
    async (path) => {
      const { address, visitor } = await arrange(world, path);
      const before = await contentsOf(world.sql);
      const got = await visitor.post(address, { name: "anything" });
      expect(got.status).toBe(405);
      expect(got.headers.allow).toBe("GET, HEAD");
      expect(got.text).toMatch(/<h1[ >]/);
      expect(await contentsOf(world.sql)).toEqual(before);
    },
  );

  test.each(built)("can’t reach %s by another method, spelled out or smuggled in", async (path) => {
    const { address, body, visitor } = await arrange(world, path);
    const before = await contentsOf(world.sql);
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]) {
      const got = await visitor.ask(address, { method, headers: { origin: world.site.origin }, body: body ?? {} });
      expect([method, got.status]).toEqual([method, 405]);
    }
    const smuggled = await visitor.ask(`${address}${address.includes("?") ? "&" : "?"}_method=POST`, {
      headers: { "x-http-method-override": "POST" },
    });
    expect([200, 302, 303]).toContain(smuggled.status);
    expect(await contentsOf(world.sql)).toEqual(before);
  });
});
