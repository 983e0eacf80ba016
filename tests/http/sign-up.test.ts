import { beforeEach, describe, expect, test } from "vitest";
import { fieldsOf, PASSWORD, plain } from "../support/browse";
import { FIRST_USER, ids } from "../support/demo";
import { demoSignUp, someAnswers } from "../support/demo-sign-ups";
import { NEW_PASSWORD } from "./examples/example";
import { contentsOf, useSite } from "./world";

const world = useSite();

// One address signs up more often here than a store takes.
const forgive = () => world.sql`delete from rate_limits`;
beforeEach(forgive);

const SIGN_UP = "/store/northline/sign-up";

const filledIn = (change: Record<string, string> = {}) => ({
  ...someAnswers({ organization: "Cork Lane Books", ...change }),
  ...{ password: NEW_PASSWORD, website: "" },
  ...change,
});

/** Changes what Northline asks of those who sign up. */
const set = (change: Record<string, unknown>) =>
  world.sql`
    insert into store_settings (company_id, pages, sign_up, passwords) values (${ids.northline}, '{}', ${world.sql.json(change as never)}, '{}')
    on conflict (company_id) do update set sign_up = store_settings.sign_up || excluded.sign_up, version = store_settings.version + 1`;

describe("nobody learns which addresses are known", () => {
  test("the answer, its headers and its size are the same for every address", async () => {
    const email = (name: string) => `${name}@corklane.example`;
    for (const status of ["unconfirmed", "pending", "denied"] as const)
      await demoSignUp(world.sql, { status, answers: someAnswers({ email: email(status) }) });
    const seen: unknown[] = [];
    const asked = [FIRST_USER, email("unconfirmed"), email("pending"), email("denied"), email("newcomer")];
    for (const address of [email("warm-up"), ...asked]) {
      await forgive();
      const got = await world.stranger().post(SIGN_UP, filledIn({ email: address }));
      const { date: _, "x-request-id": id, ...headers } = got.headers;
      expect(id).toBeTypeOf("string");
      const policy = String(headers["content-security-policy"]).replace(/'nonce-[^']+'/g, "");
      const next = await world.stranger().get(String(got.to));
      seen.push({
        ...{ status: got.status, to: got.to, size: got.text.length, next: next.status },
        headers: { ...headers, "content-security-policy": policy },
        page: next.text.replace(/nonce="[^"]+"/g, ""),
      });
    }
    const [, first, ...others] = seen;
    expect(first).toMatchObject({ status: 303, to: "/store/northline/sign-up/sent?step=confirm", next: 200 });
    for (const other of others) expect(other).toEqual(first);
  });

  test("nor does who fills the field that no person sees", async () => {
    const before = await world.sql`select count(*) from sign_ups`;
    const got = await world.stranger().post(SIGN_UP, filledIn({ website: "https://spam.example" }));
    expect([got.status, got.to]).toEqual([303, "/store/northline/sign-up/sent?step=confirm"]);
    expect(await world.sql`select count(*) from sign_ups`).toEqual(before);
  });
});

describe("the form", () => {
  test("comes back refused with everything typed, but the password", async () => {
    const got = await world.stranger().post(SIGN_UP, filledIn({ email: "nobody", postalCode: "?", phone: "12" }));
    expect(got.status).toBe(422);
    expect(fieldsOf(got.text)).toMatchObject({ organization: "Cork Lane Books", email: "nobody", country: "IE" });
    expect(got.text).not.toContain(NEW_PASSWORD);
    for (const said of ["Enter an e-mail address like", "Enter the Eircode the way it is written in Ireland"])
      expect(plain(got.text)).toContain(said);
  });

  test("takes another country's address form without losing anything or doing anything", async () => {
    const before = await contentsOf(world.sql);
    const got = await world.stranger().post(`${SIGN_UP}?follow=1`, filledIn({ country: "US", name: "Ana <b>" }));
    expect(got.status).toBe(200);
    expect(plain(got.text)).toContain("ZIP code");
    expect(fieldsOf(got.text)).toMatchObject({ country: "US", name: "Ana <b>", addressLine1: "12 Cork Lane" });
    expect(got.text).not.toContain(NEW_PASSWORD);
    expect(got.text).not.toContain("There is a problem");
    expect(await contentsOf(world.sql)).toEqual(before);
  });

  test("asks for no address where none is needed, and says which domains are not taken", async () => {
    await set({ requireAddress: false, redList: ["spam.example"] });
    const bare = { country: "", addressLine1: "", city: "", postalCode: "" };
    expect((await world.stranger().post(SIGN_UP, filledIn(bare))).status).toBe(303);
    const refused = await world.stranger().post(SIGN_UP, filledIn({ email: "a@mail.spam.example" }));
    expect(refused.status).toBe(422);
    expect(plain(refused.text)).toContain("Addresses at mail.spam.example cannot sign up here");
    await set({ requireAddress: true, redList: [] });
  });

  test("shows the terms, asks for a tick, and keeps the version", async () => {
    await world.sql`insert into store_terms (company_id, version, text, created_by) values (${ids.northline}, 1, 'Be kind.', 'x')`;
    await set({ requireTerms: true });
    expect(plain((await world.stranger().get(SIGN_UP)).text)).toContain("Be kind.");
    const unticked = await world.stranger().post(SIGN_UP, filledIn());
    expect([unticked.status, plain(unticked.text).includes("Accept the terms to sign up")]).toEqual([422, true]);
    const ticked = filledIn({ terms: "1" });
    expect((await world.stranger().post(SIGN_UP, ticked)).status).toBe(303);
    const [row] = await world.sql`select terms_version from sign_ups where email = ${ticked.email}`;
    expect(row).toEqual({ terms_version: 1 });
    await world.sql`insert into store_terms (company_id, version, text, created_by) values (${ids.northline}, 2, 'Be kinder.', 'x')`;
    const late = await world.stranger().post(SIGN_UP, filledIn({ terms: "1" }));
    expect(late.status).toBe(409);
    expect(plain(late.text)).toContain("Be kinder.");
    expect(fieldsOf(late.text).terms).toBeUndefined();
    await set({ requireTerms: false });
  });

  test("is not there where sign-up is closed, and nothing leads to it", async () => {
    for (const page of ["/store/northline", "/store/northline/sign-in"])
      expect((await world.stranger().get(page)).text).toContain(SIGN_UP);
    await set({ open: false });
    const closed = await world.stranger().get(SIGN_UP);
    expect([closed.status, plain(closed.text).includes("takes no sign-ups at the moment")]).toEqual([404, true]);
    const late = await world.stranger().post(SIGN_UP, filledIn());
    expect([late.status, fieldsOf(late.text).organization]).toEqual([409, "Cork Lane Books"]);
    for (const page of ["/store/northline", "/store/northline/sign-in"])
      expect((await world.stranger().get(page)).text).not.toContain(SIGN_UP);
    await set({ open: true });
  });
});

describe("the mailed link", () => {
  const statusOf = async (id: string) => (await world.sql`select status from sign_ups where id = ${id}`)[0]!.status;

  test("confirms by its button alone, once, and says what comes next", async () => {
    const { signUpId, token } = await demoSignUp(world.sql, { status: "unconfirmed" });
    const page = `${SIGN_UP}/confirm/${token}`;
    expect((await world.stranger().get(page)).text).toContain("Yes, confirm");
    expect(await statusOf(signUpId)).toBe("unconfirmed");
    const waiting = "/store/northline/sign-up/sent?step=approval";
    const body = { password: PASSWORD };
    for (let click = 0; click < 2; click++) expect((await world.stranger().post(page, body)).to).toBe(waiting);
    expect((await world.stranger().get(page)).to).toBe(waiting);
    expect(await statusOf(signUpId)).toBe("pending");
    expect(plain((await world.stranger().get(waiting)).text)).toContain("Until then you cannot sign in.");
  });

  test("says whose sign-up it is, and asks for the password that was chosen there", async () => {
    const { signUpId, token, answers } = await demoSignUp(world.sql, { status: "unconfirmed" });
    const page = `${SIGN_UP}/confirm/${token}`;
    const text = plain((await world.stranger().get(page)).text);
    expect(text).toContain(`Niamh Daly of ${answers.organization} has signed up at Northline IT`);
    expect(text).toContain(answers.email);
    for (const password of ["", "what I would have chosen"]) {
      const got = await world.stranger().post(page, { password });
      expect([got.status, fieldsOf(got.text).password ?? ""]).toEqual([422, ""]);
      if (password) expect(plain(got.text)).toContain("If you did not sign up yourself, close this page");
    }
    expect(await statusOf(signUpId)).toBe("unconfirmed");
  });

  test("that is void has a page, and is no link of another store", async () => {
    const { token } = await demoSignUp(world.sql, { status: "unconfirmed" });
    const elsewhere = await world.stranger().get(`/store/harbor/sign-up/confirm/${token}`);
    expect([elsewhere.status, plain(elsewhere.text).includes("does not work any more")]).toEqual([410, true]);
    expect((await world.stranger().post(`/store/harbor/sign-up/confirm/${token}`, { password: PASSWORD })).status).toBe(
      409,
    );
  });
});
