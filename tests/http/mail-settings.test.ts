import { describe, expect, test } from "vitest";
import { fieldsOf } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const OWNER = "owner@northline.example";
const VIEWER = "viewer@meridian.example";
const at = (page = "", companyId: string = ids.northline) => `/console/${companyId}/settings/mail${page}`;
const LETTER = "/letters/sign-up-denied?language=de";

describe("a letter’s page", () => {
  test("shows what was typed before it is saved, and saves nothing by that", async () => {
    const owner = await world.operator(OWNER);
    const query = new URLSearchParams({
      language: "de",
      subject: "Über {store} <b>",
      text: "Eins\n\nZwei {name} {constructor}",
    });
    const page = await owner.get(`${at("/letters/sign-up-denied")}?${query}`);
    expect(page.text).toContain("Nothing has been saved yet.");
    expect(page.text).toMatch(
      /<article class="letter-preview" lang="de" dir="ltr">.*<p>Eins<\/p><p>Zwei Alex Morgenstern \{constructor\}<\/p>/,
    );
    expect(page.text).toContain("Über Northline IT &lt;b&gt;");
    expect(fieldsOf(page.text)).toMatchObject({ subject: "Über {store} <b>" });
    expect((await owner.get(at(LETTER))).text).not.toContain("Eins");
  });

  test("keeps what was typed and its language when a name is unknown, then takes the product’s words again", async () => {
    const owner = await world.operator(OWNER);
    const began = fieldsOf((await owner.get(at(LETTER))).text);
    const typed = { ...began, subject: "Leider {shop}", text: "Nein.", on: "on" };
    const refused = await owner.post(at(LETTER), typed);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Nothing is known by the name {shop}.");
    expect(fieldsOf(refused.text)).toMatchObject({ subject: "Leider {shop}", language: "de" });
    expect(await owner.post(at(LETTER), { ...typed, subject: "Leider" })).toMatchObject({ status: 303 });
    expect((await owner.get(at())).text).toContain("Own: German");
    const now = fieldsOf((await owner.get(at(LETTER))).text);
    expect(await owner.post(at(LETTER), { ...now, subject: "", text: "" })).toMatchObject({ status: 303 });
    expect((await owner.get(at(LETTER))).text).toContain(began.subject);
  });

  test("is to be looked at, and no more, by viewers; a letter there is not is not there", async () => {
    const viewer = await world.operator(VIEWER);
    for (const page of ["", "/sent", LETTER]) {
      const { status, text } = await viewer.get(at(page, ids.meridian));
      expect([status, /<button[^>]*>(Save|Preview)</.test(text), text.includes("Send a test")]).toEqual([
        200,
        false,
        false,
      ]);
    }
    expect((await viewer.post(at(LETTER, ids.meridian), {})).status).toBe(403);
    for (const kind of ["nothing", "letter-test", "operator-invitation", "constructor", "__proto__"])
      expect((await (await world.operator(OWNER)).get(at(`/letters/${kind}`))).status).toBe(404);
  });
});
