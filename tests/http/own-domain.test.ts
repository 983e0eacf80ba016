import { afterAll, describe, expect, test, vi } from "vitest";
import { signedIn, Visitor } from "../support/browse";
import { FIRST_USER, ids, resetLink } from "../support/demo";
import { demoUser } from "../support/demo-users";
import { someAnswers } from "../support/demo-sign-ups";
import { startMailServer } from "../support/mail-server";
import { NEW_PASSWORD } from "./examples/example";
import { useSite } from "./world";

const mail = await startMailServer();
const world = useSite({ environment: { SMTP_URL: mail.url } });
afterAll(() => mail.close());

const HOST = "portal.northline.test";
const OWN = `http://${HOST}`;
const HOME = "/store/northline";

/** A visitor who knows the site by its own domain alone. */
const guest = (host = HOST) => new Visitor({ port: world.site.port, origin: `http://${host}` });

/** Gives Northline the domain, proven or not, and waits until everybody knows. */
async function give(state: "claimed" | "proven" | "none", host = HOST) {
  await world.sql`delete from store_domains where company_id = ${ids.northline}`;
  if (state !== "none")
    await world.sql`
      insert into store_domains (company_id, host, token, proven_at)
      values (${ids.northline}, ${host}, 'the-token', ${state === "proven" ? world.sql`now()` : null})`;
  const status = state === "proven" ? 302 : 421;
  await vi.waitFor(async () => expect((await guest(host).get("/")).status).toBe(status), {
    timeout: 9_000,
    interval: 200,
  });
}

describe("a host", () => {
  test("that nobody has proven is served as little as any other, claimed or not", async () => {
    await give("claimed");
    for (const path of ["/", HOME, "/sign-in", "/v2c/catalog"]) expect((await guest().get(path)).status).toBe(421);
    expect((await guest().post("/sign-in", { email: "a", password: "b" })).status).toBe(421);
  });

  test("is not proven by this installation itself", async () => {
    await give("claimed");
    const path = "/.well-known/counterpart-domain.txt";
    for (const visitor of [guest(), guest("other.test"), world.stranger()]) {
      const got = await visitor.get(path);
      expect([got.status, got.text.includes("the-token")]).toEqual([404, false]);
    }
    await give("proven");
    expect((await guest().get(path)).status).toBe(404);
  });

  test("that is proven leads to its store, by the name alone and by the door", async () => {
    await give("proven");
    for (const door of ["/", "/?utm=letter", "/v2c/catalog", "/v2c/catalog?accountName=harbor"]) {
      const got = await guest().get(door);
      expect([got.status, got.headers.location, got.headers["cache-control"]]).toEqual([302, HOME, "no-store"]);
    }
    const home = await guest().get(HOME);
    expect(home).toMatchObject({ status: 200, text: expect.stringContaining("Northline IT") as string });
    expect(home.headers).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": expect.stringContaining("form-action 'self'") as string,
      "x-frame-options": "DENY",
    });
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(home.text)?.[1] ?? "";
    for (const file of [style, "/favicon.ico"]) expect((await guest().get(file)).status).toBe(200);
    expect((await guest(HOST.toUpperCase()).get(HOME)).status).toBe(200);
  });

  test.each([
    ...["/store/harbor", "/store/harbor/sign-in", "/store/northlinex", "/store/northline.data", "/STORE/northline"],
    ...["/store/northline/../harbor", "/store/northline/%2e%2e/harbor/sign-in", "/store//northline", "/store"],
    ...["/console", `/console/${ids.northline}`, "/sign-in", "/forgot-password", "/mailbox", "/setup", "/design"],
    ...["/account/security", "/reset-password/x", "/invitation/x", "/_root.data", "/__manifest", "/nothing"],
  ])("that is proven knows nothing of %s", async (path) => {
    await give("proven");
    for (const method of ["GET", "POST"]) {
      const got = await guest().ask(path, { method, headers: { origin: OWN }, ...(method === "POST" && { body: {} }) });
      expect([method, got.status]).toEqual([method, 404]);
      expect(got.text).toMatch(/<h1[ >]/);
    }
  });

  test("speaks the visitor's language where there is no page", async () => {
    await give("proven");
    const got = await guest().get("/console", { "accept-language": "de" });
    expect(got.text).toContain('<html lang="de"');
  });

  test("is what the connection says, as long as no proxy is trusted", async () => {
    await give("proven");
    const got = await world.stranger().get("/", { "x-forwarded-host": HOST });
    expect(got.status).toBe(200);
    expect((await guest().get("/sign-in", { "x-forwarded-host": new URL(world.site.origin).host })).status).toBe(404);
  });
});

describe("at its own domain a store", () => {
  test("takes forms of its own pages and of nobody else's", async () => {
    await give("proven");
    const answers = { email: FIRST_USER, password: "not this one" };
    const status = async (visitor: Visitor, headers: Record<string, string>) =>
      (await visitor.ask(`${HOME}/sign-in`, { method: "POST", headers, body: answers })).status;
    expect(await status(guest(), { origin: OWN })).toBe(422);
    expect(await status(guest(), { origin: OWN, "sec-fetch-site": "same-origin" })).toBe(422);
    for (const origin of [world.site.origin, "https://evil.example", `http://x.${HOST}`, `${OWN}:8080`, "null"])
      expect([origin, await status(guest(), { origin })]).toEqual([origin, 403]);
    expect(await status(guest(), {})).toBe(403);
    expect(await status(guest(), { origin: OWN, "sec-fetch-site": "cross-site" })).toBe(403);
    // Nor does the installation's own name take those of the domain.
    expect(await status(world.stranger(), { origin: OWN })).toBe(403);
  });

  test("lets people in and out, by cookies for that host alone", async () => {
    await give("proven");
    const site = { port: world.site.port, origin: OWN };
    const person = await signedIn(site, FIRST_USER, { nickname: "northline" });
    const entered = await guest().post(`${HOME}/sign-in`, { email: FIRST_USER, password: "counterpart-demo-1" });
    for (const cookie of entered.headers["set-cookie"] ?? []) expect(cookie).not.toMatch(/domain=/i);
    const home = await person.get(HOME);
    expect(home.text).toContain("Leonor Sampaio");
    expect((await person.get(`${HOME}/profile`)).status).toBe(200);
    expect((await person.get("/console")).status).toBe(404);
    expect(await person.post(`${HOME}/sign-out`)).toMatchObject({ status: 303 });
    expect((await person.get(HOME)).text).not.toContain("Leonor Sampaio");
  });

  test("names no other stores", async () => {
    await give("proven");
    const door = 'href="/v2c/catalog"';
    expect((await world.stranger().get(`${HOME}/sign-in`)).text).toContain(door);
    expect((await guest().get(`${HOME}/sign-in`)).text).not.toContain(door);
  });
});

describe("links", () => {
  /** The letter that arrives for an address. */
  const letterFor = (address: string) =>
    vi.waitFor(
      () => {
        const [letter] = mail.take(address);
        expect(letter).toBeDefined();
        return letter!;
      },
      { timeout: 15_000, interval: 100 },
    );

  const owner = () => world.operator("owner@northline.example");

  /** Where each kind of letter to people of the storefront leads. */
  async function letters() {
    await world.sql`delete from rate_limits`;
    const fresh = await demoUser(world.sql);
    const at = `/console/${ids.northline}/customers/${fresh.tierAccountId}/edit/users/${fresh.id}`;
    const answers = { ...someAnswers(), password: NEW_PASSWORD, website: "" };
    const steps: [string, () => Promise<{ status: number }>][] = [
      [FIRST_USER, () => world.stranger().post(`${HOME}/forgot-password`, { email: FIRST_USER })],
      [fresh.email, async () => (await owner()).post(`${at}/portal-url`)],
      [fresh.email, async () => (await owner()).post(`${at}/password-link`, { way: "mail" })],
      [answers.email, () => world.stranger().post(`${HOME}/sign-up`, answers)],
    ];
    const links: string[] = [];
    for (const [address, ask] of steps) {
      expect((await ask()).status).toBe(303);
      const { text = "", html = "" } = await letterFor(address);
      const [link = ""] = /https?:\/\/\S+/.exec(text) ?? [];
      expect(html).toContain(link.replaceAll("&", "&amp;"));
      links.push(link.replace(/[\w-]{43}/, "…"));
    }
    const copied = await (await owner()).post(`${at}/password-link`, { way: "copy" });
    const page = await (await owner()).get(copied.to!);
    links.push(/https?:\/\/[^"<\s]+reset-password\/[\w-]{43}/.exec(page.text)![0].replace(/[\w-]{43}/, "…"));
    return links;
  }

  /** The Customer Portal URLs that the console shows. */
  async function shown() {
    const { tierAccountId, id } = await demoUser(world.sql);
    const users = `/console/${ids.northline}/customers/${tierAccountId}/edit/users`;
    const pages = [users, `${users}/${id}/portal-url`, `/console/${ids.northline}/settings`];
    return Promise.all(pages.map(async (page) => (await (await owner()).get(page)).text.includes(`${OWN}/`)));
  }

  test("follow the domain while it is proven, and no longer", async () => {
    const atOwn = [
      `${OWN}${HOME}/reset-password/…`,
      `${OWN}/`,
      `${OWN}${HOME}/reset-password/…`,
      `${OWN}${HOME}/sign-up/confirm/…?language=en`,
      `${OWN}${HOME}/reset-password/…`,
    ];
    const atSite = atOwn.map((link) => link.replace(`${OWN}/`, `${world.site.origin}/`));
    atSite[1] = `${world.site.origin}/v2c/catalog?accountName=northline`;
    await give("claimed");
    expect(await shown()).toEqual([false, false, false]);
    await give("proven");
    expect(await letters()).toEqual(atOwn);
    expect(await shown()).toEqual([true, true, true]);
    const removed = await (await owner()).post(`/console/${ids.northline}/settings/domain/remove`);
    expect(removed.status).toBe(303);
    expect(await letters()).toEqual(atSite);
    expect(await shown()).toEqual([false, false, false]);
  });

  test("that went out before the domain was proven still open at the installation's name", async () => {
    await give("proven");
    const token = await resetLink(world.sql, "customer", FIRST_USER);
    for (const visitor of [world.stranger(), guest()])
      expect((await visitor.get(`${HOME}/reset-password/${token}`)).status).toBe(200);
  });
});
