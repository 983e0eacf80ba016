import { describe, expect, test } from "vitest";
import { fieldsOf, type SentFile } from "../support/browse";
import { ids } from "../support/demo";
import { PICTURE, pngOf } from "../support/pictures";
import { useSite } from "./world";

const world = useSite();
const OWNER = "owner@northline.example";
const at = (page = "") => `/console/${ids.northline}/settings${page}`;

const file = (change: Partial<SentFile> = {}): SentFile => ({
  ...{ field: "logo", name: "logo.png", type: "image/png", bytes: PICTURE },
  ...change,
});

const problemsIn = (html: string) => {
  const summary = /<div class="error-summary"[\s\S]*?<\/div>/.exec(html)?.[0] ?? "";
  return [...summary.matchAll(/<li>(?:<a[^>]*>)?(.*?)(?:<\/a>)?<\/li>/g)].map(([, text]) => text);
};

describe("Account Information", () => {
  test("tells the Customer Portal URL with and without nickname, to copy", async () => {
    const { text } = await (await world.operator(OWNER)).get(at());
    for (const url of ["/v2c/catalog", "/v2c/catalog?accountName=northline"])
      expect(text).toContain(`<clipboard-copy value="${world.site.origin}${url}"`);
  });

  test("keeps all that was typed when something is wrong, and says what", async () => {
    const owner = await world.operator(OWNER);
    const typed = { ...fieldsOf((await owner.get(at())).text), name: "Northline & Söhne", nickname: "Harbor!" };
    const wrong = await owner.post(at(), { ...typed, supportEmail: "nobody", colour: "teal" });
    expect(wrong.status).toBe(422);
    expect(problemsIn(wrong.text)).toHaveLength(3);
    expect(fieldsOf(wrong.text)).toMatchObject({ ...typed, supportEmail: "nobody", colour: "teal" });
    const taken = await owner.post(at(), { ...typed, nickname: "harbor" });
    expect(taken.status).toBe(422);
    expect(problemsIn(taken.text)).toEqual(["Another company has this nickname, or had it. Choose another one."]);
    expect(fieldsOf(taken.text).name).toBe("Northline &amp; Söhne".replace("&amp;", "&"));
  });

  test("saved over a newer one shows both, and is saved knowingly with the next Save", async () => {
    const owner = await world.operator(OWNER);
    const began = fieldsOf((await owner.get(at())).text);
    expect((await owner.post(at(), { ...began, supportPhone: "+353 1 555 0177" })).status).toBe(303);
    const stale = await owner.post(at(), { ...began, supportPhone: "+353 1 555 0188" });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("Now stored: +353 1 555 0177");
    const again = fieldsOf(stale.text);
    expect(again.supportPhone).toBe("+353 1 555 0188");
    expect(await owner.post(at(), again)).toMatchObject({ status: 303, to: at("?saved=yes") });
    expect(await owner.post(at(), again)).toMatchObject({ status: 303, to: at("?saved=no") });
  });

  test("says of a nickname whether it is free, as a page of its own", async () => {
    const owner = await world.operator(OWNER);
    const said = async (nickname: string) => (await owner.get(at(`/nickname?nickname=${nickname}`))).text;
    expect(await said("harbor")).toContain("“harbor” belongs to another company, or did.");
    expect(await said("Northline")).toContain("“northline” is your nickname already.");
    expect(await said("northline-2")).toContain("“northline-2” is free.");
    expect(await said("-x")).toContain("Use small letters, digits and hyphens");
    expect(await said("")).not.toContain("data-checked");
  });

  test("is for the provider; a vendor has no such page", async () => {
    const vendor = await world.operator("owner@aurora.example");
    for (const page of ["/portal", "/passwords", "/logo", "/logo/remove", "/nickname"])
      expect((await vendor.get(at(page).replace(ids.northline, ids.aurora))).status).toBe(404);
    const home = (await vendor.get(`/console/${ids.aurora}`)).text;
    expect(home).toContain(`href="${at("/users").replace(ids.northline, ids.aurora)}"`);
    expect(home).not.toContain(`href="${at("").replace(ids.northline, ids.aurora)}"`);
  });
});

describe("a logo", () => {
  test("is uploaded, worn by every page of the storefront, served as it is for ever, and removed", async () => {
    const owner = await world.operator(OWNER);
    const sent = await owner.upload(at("/logo"), file({ bytes: pngOf({ width: 40, height: 30 }) }));
    expect(sent).toMatchObject({ status: 303, to: at("?logo=saved") });
    const picture = /src="(\/store\/northline\/logo\/[\da-f]{64})" width="40" height="30"/;
    const person = await world.customerUser();
    const [, src = ""] = picture.exec((await world.stranger().get("/store/northline/sign-in")).text) ?? [];
    for (const page of ["", "/account", "/profile", "/sessions", "/change-password"])
      expect((await person.get(`/store/northline${page}`)).text).toContain(src);
    const got = await world.stranger().get(src);
    expect(got.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect((await world.stranger().get(src.replace("northline", "harbor"))).status).toBe(404);
    expect(await owner.post(at("/logo/remove"))).toMatchObject({ status: 303, to: at("?logo=removed") });
    expect((await world.stranger().get(src)).status).toBe(404);
    expect((await world.stranger().get("/store/northline")).text).not.toMatch(picture);
    expect((await owner.get(at("/logo/remove"))).status).toBe(404);
  });

  test("may be called anything, and is judged by what is in it", async () => {
    const owner = await world.operator(OWNER);
    const name = `${"a".repeat(290)}.svg.exe`;
    expect((await owner.upload(at("/logo"), file({ name, type: "application/x-msdownload" }))).status).toBe(303);
    const refused: [SentFile, string][] = [
      [file({ bytes: Buffer.from("<svg/>") }), "An SVG file can carry programs"],
      [file({ bytes: Buffer.from("MZ...") }), "This is not a PNG, JPEG or WebP picture."],
      [file({ bytes: Buffer.alloc(0), name: "" }), "Choose a picture"],
      [file({ field: "other" }), "Choose a picture"],
      [file({ bytes: Buffer.concat([PICTURE, Buffer.alloc(1024 * 1024)]) }), "The picture is larger than 1 MB."],
      [file({ bytes: PICTURE.subarray(0, 40) }), "The picture is damaged"],
      [file({ bytes: pngOf({ width: 9_000, height: 9_000, rows: Buffer.alloc(9) }) }), "more than 16 million pixels"],
    ];
    for (const [sent, words] of refused) {
      const got = await owner.upload(at("/logo"), sent);
      expect([got.status, problemsIn(got.text)]).toEqual([422, [expect.stringContaining(words)]]);
    }
    expect((await owner.upload(at("/logo"), file({ bytes: Buffer.alloc(3_000_000) }))).status).toBe(413);
  });
});

describe("Portal functionality", () => {
  test("takes a page off the header and out of reach, and brings it back", async () => {
    const owner = await world.operator(OWNER);
    const person = await world.customerUser();
    const link = 'href="/store/northline/account"';
    expect((await person.get("/store/northline")).text).toContain(link);
    const fields = fieldsOf((await owner.get(at("/portal"))).text);
    expect(fields).toMatchObject({ "page-companyInformation": "on" });
    expect((await owner.post(at("/portal"), { baseVersion: fields.baseVersion! })).status).toBe(303);
    expect((await person.get("/store/northline")).text).not.toContain(link);
    expect((await person.get("/store/northline/account")).status).toBe(404);
    const stale = await owner.post(at("/portal"), fields);
    expect([stale.status, stale.text]).toEqual([409, expect.stringContaining("Now stored: Off")]);
    expect(fieldsOf(stale.text)).toMatchObject({ "page-companyInformation": "on" });
    expect(await owner.post(at("/portal"), fieldsOf(stale.text))).toMatchObject({ to: at("/portal?saved=yes") });
    expect((await person.get("/store/northline/account")).status).toBe(200);
  });
});

describe("Password Requirements", () => {
  test("are told and applied where a password is chosen, and no laxer than the product’s own", async () => {
    const owner = await world.operator(OWNER);
    const person = await world.customerUser();
    const fields = fieldsOf((await owner.get(at("/passwords"))).text);
    for (const fewestCharacters of ["11", "65", "", "twelve", "-12", "1e1"])
      expect((await owner.post(at("/passwords"), { ...fields, fewestCharacters })).status).toBe(422);
    const rules = { ...fields, fewestCharacters: "24", needsSpecial: "on" };
    expect((await owner.post(at("/passwords"), rules)).status).toBe(303);
    const page = "/store/northline/change-password";
    expect((await person.get(page)).text).toContain("24 characters or more, among them a special sign");
    const chosen = { current: "counterpart-demo-1", password: "a kettle of 3 herrings" };
    expect((await person.post(page, chosen)).text).toContain("Use at least 24 characters.");
    const plain = { ...chosen, password: "a kettle of 3 herrings and more" };
    expect((await person.post(page, plain)).text).toContain("Use at least one special sign");
  });
});
