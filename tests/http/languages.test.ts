import { describe, expect, test } from "vitest";
import { paths } from "../../app/paths";
import { de } from "../../app/texts/storefront/de";
import type { Visitor } from "../support/browse";
import { plain, signedIn } from "../support/browse";
import { FIRST_USER, ids } from "../support/demo";
import { someAnswers } from "../support/demo-sign-ups";
import { examples } from "./addresses";
import { NEW_PASSWORD } from "./examples/example";
import { expectNoEnglish } from "./storefront-words";
import { arrange, built } from "./visits";
import { contentsOf, useSite } from "./world";

const world = useSite();

const GERMAN = { "accept-language": "de-AT,de;q=0.9,en;q=0.5" };
const SIGN_IN = "/store/northline/sign-in";

const pages = built.filter((path) => /^\/(store|v2c)\//.test(paths[path]) && !examples[path].file);

const languageOf = (html: string) => /<html lang="([\w-]+)"/.exec(html)?.[1];

describe("every page of the storefront", () => {
  test.each(pages)("%s is all in German for who reads German", async (path) => {
    const { address, visitor } = await arrange(world, path);
    const got = await visitor.get(address, GERMAN);
    expect([got.status, languageOf(got.text), String(got.headers.vary)]).toEqual([
      200,
      "de",
      expect.stringContaining("Accept-Language") as string,
    ]);
    expectNoEnglish(got.text);
    expect((await visitor.get(address)).text).toContain('<html lang="en"');
  });

  test.each([
    ["nothing typed", SIGN_IN, {}],
    ["a wrong password", SIGN_IN, { email: FIRST_USER, password: "not this one" }],
    ["nothing typed", "/store/northline/sign-up", { country: "CH" }],
    ["what cannot be", "/store/northline/sign-up", { country: "DE", postalCode: "x", phone: "1", email: "x" }],
    ["another country", "/store/northline/sign-up?follow=1", { country: "US" }],
    ["no address", "/store/northline/forgot-password", { email: "x" }],
    ["a NUL", SIGN_IN, { email: "\0" }],
  ])("refuses %s in German: %s %j", async (_, address, body: Record<string, string>) => {
    const got = await world.stranger().post(address, body, GERMAN);
    expect(languageOf(got.text)).toBe("de");
    if (got.status === 422 && !body.email?.includes("\0")) expect(got.text).toContain(`<title>${de.ui.errorPrefix}`);
    expectNoEnglish(got.text);
  });

  test.each([
    ["a store that is not there", 404, "/store/nobody", "Unter dieser Adresse gibt es kein Portal."],
    ["a page that is not there", 404, "/store/northline/nothing", "Unter dieser Adresse gibt es keine Seite."],
    ["a nickname that is not there", 404, "/v2c/catalog?accountName=nobody", "gibt es kein Portal."],
    ["a link that is void", 410, "/store/northline/reset-password/nonsense", de.reset.voidTitle],
    ["a sign-up's link that is void", 410, "/store/northline/sign-up/confirm/nonsense", de.confirm.voidTitle],
  ])("says in German that there is no such thing: %s", async (_, status, address, said) => {
    const got = await world.stranger().get(address, GERMAN);
    expect([got.status, languageOf(got.text)]).toEqual([status, "de"]);
    expect(plain(got.text)).toContain(said);
    expectNoEnglish(got.text);
  });

  test("what the server refuses before a page is asked is in German too", async () => {
    const stranger = world.stranger();
    const asked = [
      await stranger.post(SIGN_IN, {}, { ...GERMAN, origin: "https://evil.example" }),
      await stranger.ask(SIGN_IN, { method: "PUT", headers: GERMAN }),
      await stranger.post(SIGN_IN, Buffer.alloc(10_000_000, "a"), GERMAN),
    ];
    expect(asked.map(({ status, text }) => [status, languageOf(text)])).toEqual([
      [403, "de"],
      [405, "de"],
      [413, "de"],
    ]);
    for (const { text } of asked) expectNoEnglish(text);
  });

  test("the console stays English", async () => {
    expect(languageOf((await world.stranger().get("/sign-in", GERMAN)).text)).toBe("en");
    const operator = await world.operator("owner@northline.example");
    expect(languageOf((await operator.get("/console/PA-340-118/customers", GERMAN)).text)).toBe("en");
    expect(languageOf((await operator.get("/console/PA-340-118/nothing", GERMAN)).text)).toBe("en");
  });
});

describe("the language of a visitor", () => {
  test.each([
    ["de", "de"],
    ["de-CH-1996;q=0.3", "de"],
    ["fr,de;q=0.4,en;q=0.3", "de"],
    ["en-US,en;q=0.9,de;q=0.8", "en"],
    ["de;q=0,en", "en"],
    ["gsw", "de"],
    ["fr, *", "en"],
    ["x_y,;;q=,de-,-,12", "en"],
    ["ar-XB", "en"],
    [`${"xx,".repeat(20)}de`, "en"],
    ["", "en"],
  ])("is read from the header %s", async (header, language) => {
    expect(languageOf((await world.stranger().get(SIGN_IN, { "accept-language": header })).text)).toBe(language);
  });

  test("is the profile's, else the cookie's, else the header's, else the company's, else English", async () => {
    const person = await signedIn(world.site, FIRST_USER, { nickname: "northline" });
    const stranger = world.stranger();
    const seen = async (visitor: Visitor, header?: string) =>
      languageOf((await visitor.get("/store/northline", header ? { "accept-language": header } : {})).text);
    const own = (language: string | null) =>
      world.sql`update customer_users set language = ${language} where email = ${FIRST_USER}`;
    const company = (language: string) =>
      world.sql`update companies set language = ${language} where id = ${ids.northline}`;
    const keep = (language: string) => {
      for (const visitor of [person, stranger]) visitor.cookies.set("counterpart-store-language", language);
    };
    expect([await seen(person), await seen(stranger)]).toEqual(["en", "en"]);
    await company("de");
    expect([await seen(person), await seen(stranger), await seen(stranger, "fr")]).toEqual(["de", "de", "de"]);
    expect([await seen(person, "en"), await seen(stranger, "en-GB")]).toEqual(["en", "en"]);
    keep("de");
    expect([await seen(person, "en"), await seen(stranger, "en")]).toEqual(["de", "de"]);
    keep("nonsense");
    expect(await seen(stranger, "en")).toBe("en");
    keep("de");
    await own("en");
    expect(await seen(person, "de")).toBe("en");
    await own("es");
    expect(await seen(person, "en")).toBe("de");
    await own(null);
    await company("en");
  });

  test("is chosen by a link at the foot, remembered in a plain cookie, and nothing else comes of it", async () => {
    const before = await contentsOf(world.sql);
    const stranger = world.stranger();
    const page = await stranger.get(`${SIGN_IN}?return=%2Fstore%2Fnorthline%2Faccount`);
    const [, link = ""] =
      /<a href="([^"]+)" lang="de" hrefLang="de" rel="nofollow">Deutsch<\/a>/i.exec(page.text) ?? [];
    expect(link.replaceAll("&amp;", "&")).toBe(`${SIGN_IN}?return=%2Fstore%2Fnorthline%2Faccount&language=de`);
    const chosen = await stranger.get(link.replaceAll("&amp;", "&"));
    expect(languageOf(chosen.text)).toBe("de");
    expect(chosen.headers["set-cookie"]).toEqual([
      expect.stringMatching(
        /^counterpart-store-language=de; Path=\/; Max-Age=31536000; SameSite=Lax; HttpOnly(; Secure)?$/,
      ),
    ]);
    expect(languageOf((await stranger.get("/store/harbor")).text)).toBe("de");
    expect(languageOf((await stranger.get("/v2c/catalog")).text)).toBe("de");
    const silly = await world.stranger().get(`${SIGN_IN}?language=%22%3E%3Cb%3E`);
    expect([languageOf(silly.text), silly.headers["set-cookie"]]).toEqual(["en", undefined]);
    expect(await contentsOf(world.sql)).toEqual(before);
  });

  test("is changed by a signed-in person in their profile, to which every page leads", async () => {
    const person = await signedIn(world.site, FIRST_USER, { nickname: "northline" });
    const home = await person.get("/store/northline");
    expect(home.text).toContain('href="/store/northline/profile#profile-language"');
    const profile = await person.get("/store/northline/profile");
    expect(profile.text).toContain('id="profile-language"');
    const options = [...profile.text.matchAll(/<option value="([a-z]{2})"/g)].map(([, code]) => code);
    expect(options.slice(0, 2).sort()).toEqual(["de", "en"]);
    const baseVersion = /name="baseVersion" value="(\d+)"/.exec(profile.text)![1]!;
    const saved = await person.post("/store/northline/profile", {
      name: "Leonor Sampaio",
      language: "de",
      baseVersion,
    });
    expect(saved.status).toBe(303);
    const german = await person.get(String(saved.to));
    expect([languageOf(german.text), plain(german.text).includes(de.profile.saved)]).toEqual(["de", true]);
    expect((await person.get("/store/northline/sign-out")).text).not.toContain("hrefLang");
    await world.sql`update customer_users set language = null where email = ${FIRST_USER}`;
  });
});

test("dates follow the language, in the person's own zone", async () => {
  await world.sql`update customer_users set time_zone = 'Europe/Berlin' where email = ${FIRST_USER}`;
  const person = await signedIn(world.site, FIRST_USER, { nickname: "northline" });
  await world.sql`update customer_user_sessions set created_at = date_trunc('day', created_at) + interval '11 hours'`;
  const german = await person.get("/store/northline/sessions", GERMAN);
  expect(plain(german.text)).toMatch(/\d{1,2}\. \p{L}+\.? \d{4}, \d\d:\d\d (MEZ|MESZ)/u);
  const english = await person.get("/store/northline/sessions");
  expect(plain(english.text)).toMatch(/\d{1,2} \p{L}+ \d{4}, \d\d:\d\d (CET|CEST|GMT\+\d)/u);
  await world.sql`update customer_users set time_zone = null where email = ${FIRST_USER}`;
});

test("who signs up is kept with the language of the page", async () => {
  const answers = { ...someAnswers({ organization: "Hafenbäckerei" }), password: NEW_PASSWORD, website: "" };
  const got = await world.stranger().post("/store/northline/sign-up", answers, GERMAN);
  expect(got.status).toBe(303);
  expect(await world.sql`select language from sign_ups where email = ${answers.email}`).toEqual([{ language: "de" }]);
});
