import { beforeAll, describe, expect, test, vi } from "vitest";
import { Visitor } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const HOST = "portal.northline.test";
const guest = () => new Visitor({ port: world.site.port, origin: `http://${HOST}` });

beforeAll(async () => {
  await world.sql`insert into former_nicknames (nickname, company_id) values ('north', ${ids.northline})`;
  await world.sql`
    insert into store_domains (company_id, host, token, proven_at)
    values (${ids.northline}, ${HOST}, 'the-token', now())
    on conflict (company_id) do update set host = excluded.host, proven_at = now()`;
  await vi.waitFor(async () => expect((await guest().get("/")).status).toBe(302), { timeout: 9_000, interval: 200 });
});

describe("an address with a nickname that was given up", () => {
  test.each(["", "/sign-in?return=%2Fx", "/sign-up", "/forgot-password", "/users", "/reset-password/x", "/nothing"])(
    "leads to the same page at the present one: %s",
    async (rest) => {
      for (const visitor of [world.stranger(), guest()]) {
        const got = await visitor.get(`/store/north${rest}`);
        expect([got.status, got.to]).toEqual([302, `/store/northline${rest}`]);
      }
    },
  );

  test("takes no forms, and leads on from the door as well", async () => {
    const stranger = world.stranger();
    expect((await stranger.post("/store/north/sign-in", { email: "a@b.example", password: "x" })).status).toBe(404);
    expect(await stranger.get("/v2c/catalog?accountName=North")).toMatchObject({ status: 302, to: "/store/northline" });
    expect((await stranger.get("/store/norther/sign-in")).status).toBe(404);
  });
});

describe("an address of a store at which there is no page", () => {
  test.each(["/store/northline/nope", "/store/northline/users/x/y/z"])(
    "wears the store's look and leads to its home: %s",
    async (path) => {
      for (const visitor of [world.stranger(), guest()]) {
        const got = await visitor.get(path, { "accept-language": "de" });
        expect([got.status, /<html lang="(\w+)"/.exec(got.text)?.[1]]).toEqual([404, "de"]);
        expect(got.text).toContain("Unter dieser Adresse gibt es keine Seite.");
        expect(got.text).toContain('class="store-foot"');
        expect(got.text).toMatch(/<a[^>]+href="\/store\/northline"[^>]*>Startseite<\/a>/);
        expect(got.text).not.toMatch(/href="\/"/);
      }
    },
  );

  test("at its own domain is every other there", async () => {
    for (const path of ["/console", "/nope", "/store/harbor", "/sign-in"]) {
      const got = await guest().get(path);
      expect([got.status, got.text.includes('class="store-foot"')]).toEqual([404, true]);
    }
  });

  test("of no store stays the product's", async () => {
    const got = await world.stranger().get("/store/nobody/nope");
    expect([got.status, got.text.includes('class="store-foot"')]).toEqual([404, false]);
  });
});
