import { describe, expect, test } from "vitest";
import { PASSWORD, signedIn } from "../support/browse";
import { FIRST_USER, ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();

const ELSEWHERE = [
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/%5cevil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/\n/evil.example",
  " //evil.example",
  "/console/../../evil",
  "/console@evil.example",
  "http://localhost@evil.example/console",
  "/consolevil",
  "/sign-out",
  "/console/sign-out",
  "data:text/html,x",
  `/console/${"x".repeat(5000)}`,
  "",
];

describe("the way back after signing in", () => {
  test.each(ELSEWHERE)("never leads away from the console: %s", async (back) => {
    const visitor = world.stranger();
    const page = await visitor.get(`/sign-in?return=${encodeURIComponent(back)}`);
    expect(page.status).toBe(200);
    const got = await visitor.post("/sign-in", { email: "owner@northline.example", password: PASSWORD, return: back });
    expect(got.status).toBe(303);
    expect(got.to).toMatch(/^\/console(\/(?!.*sign-)[\w/-]*)?$/);
    const again = await visitor.get(`/sign-in?return=${encodeURIComponent(back)}`);
    expect(again.to).toMatch(/^\/console(\/(?!.*sign-)[\w/-]*)?$/);
  });

  test.each([
    "/console",
    "//evil.example",
    "/store/harbor",
    "/store/northlinevil",
    "/store/northline/sign-out",
    "/store/northline/../../console",
  ])("never leads away from the store: %s", async (back) => {
    const got = await world
      .stranger()
      .post("/store/northline/sign-in", { email: FIRST_USER, password: PASSWORD, return: back });
    expect(got).toMatchObject({ status: 303, to: "/store/northline" });
  });

  test("leads to the page that was asked for, query and all", async () => {
    const asked = `/console/${ids.northline}/customers?q=bakery&type=customer`;
    const visitor = world.stranger();
    const turned = await visitor.get(asked);
    const form = (await visitor.get(turned.to!)).text;
    const back = /name="return" value="([^"]+)"/.exec(form)![1]!.replaceAll("&amp;", "&");
    const got = await visitor.post("/sign-in", { email: "owner@northline.example", password: PASSWORD, return: back });
    expect(got.to).toBe(asked);
  });
});

describe("signing in", () => {
  test("answers alike for unknown address and wrong password, and hands neither back", async () => {
    const answers = await Promise.all(
      ["owner@northline.example", "nobody@northline.example"].map((email) =>
        world.stranger().post("/sign-in", { email, password: "a wrong one" }),
      ),
    );
    const [one, other] = answers.map(({ status, text, headers }) => ({
      status,
      cookies: headers["set-cookie"],
      text: text.replaceAll(/owner|nobody/g, "").replaceAll(/nonce="[^"]+"/g, ""),
    }));
    expect(one).toEqual(other);
    expect(one!.status).toBe(422);
    expect(one!.text).toMatch(/<title>Error: /);
    expect(one!.text).not.toContain("a wrong one");
  });

  test("gives a new session in place of one that was planted or used before", async () => {
    const visitor = world.stranger();
    visitor.cookies.set("__Host-counterpart", "planted");
    await visitor.post("/sign-in", { email: "owner@northline.example", password: PASSWORD });
    const first = visitor.cookies.get("__Host-counterpart")!;
    expect(first).not.toBe("planted");
    await visitor.post("/sign-in", { email: "owner@northline.example", password: PASSWORD });
    expect(visitor.cookies.get("__Host-counterpart")).not.toBe(first);
    const old = world.stranger();
    old.cookies.set("__Host-counterpart", first);
    expect((await old.get("/console")).to).toMatch(/^\/sign-in/);
  });

  test("ends on the server when one signs out, and at once when one is suspended", async () => {
    const visitor = await signedIn(world.site, "owner@tessera.example");
    const copied = world.stranger();
    for (const [name, value] of visitor.cookies) copied.cookies.set(name, value);
    await visitor.post("/sign-out");
    expect((await copied.get(`/console/${ids.tessera}`)).to).toMatch(/^\/sign-in/);

    const person = await signedIn(world.site, FIRST_USER, { nickname: "northline" });
    expect((await person.get("/store/northline/account")).status).toBe(200);
    await world.sql`update customer_users set status = 'suspended' where email = ${FIRST_USER}`;
    expect((await person.get("/store/northline/account")).to).toMatch(/sign-in/);
    const refused = await world.stranger().post("/store/northline/sign-in", { email: FIRST_USER, password: PASSWORD });
    expect(refused.status).toBe(422);
  });

  test("stores nothing that would let somebody in who reads the tables", async () => {
    const visitor = await signedIn(world.site, "owner@harbor.example");
    for (const secret of visitor.cookies.values()) {
      const rows =
        await world.sql`select from operator_sessions where id = ${secret} union all select from customer_user_sessions where id = ${secret}`;
      expect(rows).toHaveLength(0);
    }
  });

  test("locks out whoever tries too often, and nobody else", async () => {
    const email = "owner@meridian.example";
    const tries = [];
    for (let time = 0; time < 11; time++)
      tries.push((await world.stranger().post("/sign-in", { email, password: "guess" })).status);
    expect(tries.at(-1)).toBe(429);
    expect(
      (await world.stranger().post("/sign-in", { email, password: PASSWORD }, { "x-forwarded-for": "203.0.113.9" }))
        .status,
    ).toBe(429);
    expect(
      (await world.stranger().post("/sign-in", { email: "owner@aurora.example", password: PASSWORD })).status,
    ).toBe(303);
  });
});

describe("forgot password", () => {
  test("answers alike for first users, second users and nobody", async () => {
    const people = [FIRST_USER, "second.user@harborlane.example", "nobody@harborlane.example"];
    const answers = [];
    for (const email of people) {
      const { status, to, text, headers } = await world.stranger().post("/store/northline/forgot-password", { email });
      answers.push({ status, to, text, cookies: headers["set-cookie"], names: Object.keys(headers).sort() });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 303, to: "/store/northline/forgot-password?sent=1" });
  });

  test("builds the link from the site’s own address, whatever the Host header says", async () => {
    const origin = world.site.origin;
    const forged = { host: "evil.example", "sec-fetch-site": "same-origin" };
    const refused = await world.stranger().post("/forgot-password", { email: "owner@harbor.example" }, forged);
    expect(refused.status).toBe(421);
    const proxied = { "x-forwarded-host": "evil.example" };
    await world.stranger().post("/forgot-password", { email: "owner@harbor.example" }, proxied);
    let text: string | undefined;
    for (let time = 0; time < 50 && text === undefined; time++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      [{ text } = { text: undefined }] = await world.sql<
        { text: string | undefined }[]
      >`select text from mailbox where recipient like '%owner@harbor.example%'`;
    }
    expect(text).toContain(`${origin}/reset-password/`);
    expect(text).not.toContain("evil");
  });
});
