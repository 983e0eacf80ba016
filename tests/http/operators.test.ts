import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { PASSWORD, plain, signedIn, type Visitor } from "../support/browse";
import { ids } from "../support/demo";
import { demoInvitation, demoOperator, FACTOR_PERSON, FACTOR_SECRET, putFactor } from "../support/demo-operators";
import { NEW_PASSWORD } from "./examples/example";
import { arrange, built } from "./visits";
import { examples } from "./addresses";
import { contentsOf, useSite } from "./world";

const world = useSite();

const USERS = `/console/${ids.northline}/settings/users`;
const HOME = `/console/${ids.northline}`;
const owner = () => world.operator("owner@northline.example");
const codeNow = () => new TOTP({ secret: Secret.fromBase32(FACTOR_SECRET) }).generate();

const sessions = (email: string) =>
  world.sql`select s.id from operator_sessions s join operators o on o.id = user_id where email = ${email}`;

describe("a session that awaits its second factor", () => {
  const guarded = built.filter((path) => /^(operator|company)$/.test(examples[path].door));

  async function halfway(): Promise<Visitor> {
    await putFactor(world.sql, { state: "on" });
    return signedIn(world.site, FACTOR_PERSON);
  }

  test.each(guarded)("opens nothing at %s, nor does it there", async (path) => {
    const { address, body } = await arrange(world, path);
    const visitor = await halfway();
    const before = await contentsOf(world.sql);
    for (const asked of [address, `${address.split("?")[0]}.data`]) {
      const got = await visitor.get(asked);
      expect([asked, got.status < 400 && !/\/sign-in/.test(got.to ?? got.text)]).toEqual([asked, false]);
    }
    if (body) expect((await visitor.post(address, body)).to).toMatch(/^\/sign-in/);
    expect(await contentsOf(world.sql)).toEqual(before);
  });

  test("leads to the page that asks for it, and back to where one wanted to go, with another cookie", async () => {
    await putFactor(world.sql, { state: "on" });
    const visitor = world.stranger();
    const first = await visitor.post("/sign-in", {
      email: FACTOR_PERSON,
      password: PASSWORD,
      return: `${HOME}/customers`,
    });
    expect([first.status, first.to]).toEqual([
      303,
      `/sign-in/second-factor?${new URLSearchParams({ return: `${HOME}/customers` })}`,
    ]);
    const half = [...visitor.cookies.values()];
    expect((await visitor.get("/")).status).toBe(200);
    expect((await visitor.get("/sign-in")).status).toBe(200);
    const page = await visitor.get(first.to!);
    expect(page.status).toBe(200);
    expect(page.text).toContain(FACTOR_PERSON);
    const wrong = await visitor.post("/sign-in/second-factor", { code: "000 000", return: `${HOME}/customers` });
    expect(wrong.status).toBe(422);
    expect(wrong.text).not.toContain("000 000");
    const right = await visitor.post("/sign-in/second-factor", { code: codeNow(), return: `${HOME}/customers` });
    expect([right.status, right.to]).toEqual([303, `${HOME}/customers`]);
    for (const value of half) expect([...visitor.cookies.values()]).not.toContain(value);
    expect((await visitor.get(`${HOME}/customers`)).status).toBe(200);
    expect((await visitor.get("/sign-in/second-factor")).to).toBe("/sign-in");
  });

  test("leads nowhere else, whatever it is told", async () => {
    const code = await putFactor(world.sql, { state: "on" });
    const visitor = await signedIn(world.site, FACTOR_PERSON);
    const got = await visitor.post("/sign-in/second-factor", { code, return: "//evil.example" });
    expect(got.to).toBe("/console");
  });

  test("is over when there is none: one signs in again", async () => {
    for (const visitor of [world.stranger(), await owner()]) {
      expect((await visitor.get("/sign-in/second-factor")).to).toBe("/sign-in");
      expect((await visitor.post("/sign-in/second-factor", { code: "123456" })).to).toBe("/sign-in");
    }
    await putFactor(world.sql, { state: "off" });
  });
});

describe("a company that requires a second factor", () => {
  const require = (required: boolean) =>
    world.sql`update companies set requires_second_factor = ${required} where id = ${ids.northline}`;

  test("opens nothing to people without one, and tells them why; their other companies stay open", async () => {
    const both = await world.operator("both@example.com");
    await require(true);
    try {
      for (const address of [HOME, `${HOME}/customers`, `${HOME}/customers/export`, USERS])
        expect([address, (await both.get(address)).to]).toEqual([address, "/account/security/authenticator"]);
      const posted = await both.post(`${HOME}/views/new`, { name: "x" });
      expect(posted.to).toBe("/account/security/authenticator");
      const page = plain((await both.get("/account/security/authenticator")).text);
      expect(page).toContain("Northline IT lets people in only with a second factor");
      expect((await both.get(`/console/${ids.meridian}`)).status).toBe(200);
      expect((await both.get("/console?choose=1")).status).toBe(200);
    } finally {
      await require(false);
    }
    expect((await both.get(HOME)).status).toBe(200);
  });

  test("is made so by an owner who has one, and made to require none by any", async () => {
    const got = await (await owner()).post(`${USERS}/second-factor`, { required: "yes" });
    expect(got.status).toBe(409);
    expect(plain(got.text)).toContain("Set up a second factor for yourself first");
    const optional = await (await owner()).post(`${USERS}/second-factor`, { required: "no" });
    expect([optional.status, optional.to]).toEqual([303, `${USERS}?done=optional`]);
  });
});

describe("recovery codes", () => {
  test("are shown once, to whoever turned the factor on, and stand in no address", async () => {
    await putFactor(world.sql, { state: "off" });
    const visitor = await signedIn(world.site, FACTOR_PERSON);
    await visitor.post("/account/security/authenticator");
    await putFactor(world.sql, { state: "begun" });
    const page = await visitor.get("/account/security/authenticator/confirm");
    expect(plain(page.text)).toContain(FACTOR_SECRET.match(/.{4}/g)!.join(" "));
    expect(page.text).toMatch(/<svg class="qr"[^>]*><path d="M4 4h1v1h-1z/);
    const confirmed = await visitor.post("/account/security/authenticator/confirm", { code: codeNow() });
    expect([confirmed.status, confirmed.to]).toEqual([303, "/account/security/recovery-codes?made=1"]);
    const codes = (text: string) => text.match(/<li>[2-9a-z]{4}(-[2-9a-z]{4}){2}<\/li>/g) ?? [];
    const shown = await visitor.get(confirmed.to!);
    expect(codes(shown.text)).toHaveLength(10);
    expect(shown.headers["cache-control"]).toBe("no-store");
    expect(codes((await visitor.get(confirmed.to!)).text)).toHaveLength(0);
    await putFactor(world.sql, { state: "off" });
  });
});

describe("an invitation's page", () => {
  test("looks the same for every link that is void", async () => {
    const [used, withdrawn, expired] = await Promise.all([1, 2, 3].map(() => demoInvitation(world.sql)));
    await world.sql`update invitations set accepted_at = now() where id = ${used!.id}`;
    await world.sql`update invitations set withdrawn_at = now() where id = ${withdrawn!.id}`;
    await world.sql`update invitations set expires_at = now() - interval '1 second' where id = ${expired!.id}`;
    const pages = [];
    for (const token of [used!.token, withdrawn!.token, expired!.token, "made-up"]) {
      const { status, text } = await world.stranger().get(`/invitation/${token}`);
      pages.push([status, text.replace(/nonce="[^"]+"/g, "").replaceAll(token, "")]);
    }
    for (const page of pages) expect(page).toEqual(pages[0]);
    expect(pages[0]![0]).toBe(410);
  });

  test("makes a login, and its person stands in the company", async () => {
    const { token, email } = await demoInvitation(world.sql);
    const visitor = world.stranger();
    const weak = await visitor.post(`/invitation/${token}`, { name: "Eimear", password: "short" });
    expect(weak.status).toBe(422);
    expect(weak.text).toContain("Eimear");
    const got = await visitor.post(`/invitation/${token}`, { name: "Eimear Nolan", password: NEW_PASSWORD });
    expect([got.status, got.to]).toEqual([303, HOME]);
    expect((await visitor.get(HOME)).status).toBe(200);
    expect(plain((await (await owner()).get(USERS)).text)).toContain(email);
    expect((await world.stranger().get(`/invitation/${token}`)).status).toBe(410);
  });

  test("asks somebody with a login to sign in first, who then joins; another person is told to sign out", async () => {
    const email = "owner@tessera.example";
    const { token } = await demoInvitation(world.sql, email);
    const visitor = world.stranger();
    const page = await visitor.get(`/invitation/${token}`);
    const signIn = `/sign-in?${new URLSearchParams({ return: `/invitation/${token}` })}`;
    expect(plain(page.text)).toContain("There is a login with your address");
    expect(page.text).toContain(`href="${signIn}"`);
    expect((await visitor.post(`/invitation/${token}`, { name: "x", password: NEW_PASSWORD })).status).toBe(409);
    const another = plain((await (await owner()).get(`/invitation/${token}`)).text);
    expect(another).toContain(`You are signed in as owner@northline.example, but this invitation is for ${email}`);
    expect((await (await owner()).post(`/invitation/${token}`)).status).toBe(409);
    const signedIn = await visitor.post("/sign-in", { email, password: PASSWORD, return: `/invitation/${token}` });
    expect(signedIn.to).toBe(`/invitation/${token}`);
    expect(plain((await visitor.get(`/invitation/${token}`)).text)).toContain("Join");
    expect((await visitor.post(`/invitation/${token}`)).to).toBe(HOME);
    expect((await visitor.get(HOME)).status).toBe(200);
  });
});

describe("the list of users", () => {
  test("is looked at by every role, vendors' too, and changed by owners alone", async () => {
    for (const [email, company] of [
      ["viewer@meridian.example", ids.meridian],
      ["owner@aurora.example", ids.aurora],
    ] as const) {
      const page = await (await world.operator(email)).get(`/console/${company}/settings/users`);
      expect([email, page.status, page.text.includes("Invite user")]).toEqual([email, 200, /^owner/.test(email)]);
    }
    const vendor = await world.operator("owner@aurora.example");
    // What a vendor has of the settings begins with its users.
    const settings = await vendor.get(`/console/${ids.aurora}/settings`);
    expect([settings.status, settings.headers.location]).toEqual([303, `/console/${ids.aurora}/settings/users`]);
    expect((await vendor.get(`/console/${ids.aurora}`)).text).toContain(`/console/${ids.aurora}/settings/users`);
    const viewer = await world.operator("viewer@meridian.example");
    for (const part of ["invite", "second-factor"])
      expect((await viewer.get(`/console/${ids.meridian}/settings/users/${part}`)).status).toBe(403);
  });

  test("names who works here, who is suspended and who is invited, and says nothing that an address makes up", async () => {
    const page = plain((await (await owner()).get(`${USERS}?done=suspended&of=UR-1&email=x`)).text);
    for (const word of ["Aoife Brennan", "Sinéad Farrell", "Suspended", "Eoin Gallagher", "Invited"])
      expect(page).toContain(word);
    expect(page).not.toContain("has been suspended");
  });

  test("keeps the last owner, and signs a suspended person out at once", async () => {
    const [me] = await world.sql<{ id: string }[]>`select id from operators where email = 'owner@northline.example'`;
    for (const [part, body] of [
      ["suspend", {}],
      ["remove", {}],
      ["role", { role: "viewer" }],
    ] as const) {
      const got = await (await owner()).post(`${USERS}/${me!.id}/${part}`, body);
      expect([part, got.status]).toEqual([part, 409]);
      expect(plain(got.text)).toContain("A company has at least one active owner");
    }
    await putFactor(world.sql, { state: "off" });
    const sales = await signedIn(world.site, FACTOR_PERSON);
    const [{ id } = { id: "" }] = await world.sql<
      { id: string }[]
    >`select id from operators where email = ${FACTOR_PERSON}`;
    const got = await (await owner()).post(`${USERS}/${id}/suspend`);
    expect(got.to).toBe(`${USERS}?done=suspended&of=${id}`);
    expect((await sales.get(HOME)).to).toMatch(/^\/sign-in/);
    expect(await sessions(FACTOR_PERSON)).toHaveLength(0);
    expect(plain((await (await owner()).get(got.to!)).text)).toContain("Cormac Walsh has been suspended.");
    await (await owner()).post(`${USERS}/${id}/activate`);
  });

  test("is searched once it is long", async () => {
    const id = await demoOperator(world.sql);
    const page = plain((await (await owner()).get(`${USERS}?q=${id.toLowerCase()}`)).text);
    expect(page).toContain("Ronan Daly");
    expect(page).not.toContain("Sinéad Farrell");
    expect(plain((await (await owner()).get(`${USERS}?q=nobody-here`)).text)).toContain("Nobody found");
  });
});
