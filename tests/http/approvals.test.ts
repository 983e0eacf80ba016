import { describe, expect, test } from "vitest";
import { fieldsOf, plain, signedIn } from "../support/browse";
import { ids, resellerOf } from "../support/demo";
import { demoSignUp, someAnswers } from "../support/demo-sign-ups";
import { useSite } from "./world";

const world = useSite();

const APPROVALS = `/console/${ids.northline}/customers/approvals`;
const SETTINGS = `/console/${ids.northline}/settings/sign-up`;
const owner = () => world.operator("owner@northline.example");

describe("approvals", () => {
  test("stand in the navigation with their number, and lead to what was said", async () => {
    const { signUpId, answers } = await demoSignUp(world.sql, { answers: someAnswers({ organization: "Tea <& Co" }) });
    const list = await (await owner()).get(APPROVALS);
    expect(plain(list.text)).toContain("Tea <& Co");
    expect(list.text).toMatch(/href="[^"]+\/customers\/approvals"[^>]*>Approvals<b>\d+<\/b>/);
    const page = plain((await (await owner()).get(`${APPROVALS}/${signUpId}`)).text);
    for (const said of [answers.email, answers.name, "12 Cork Lane", "+353 21 555 0101", "IE1234567T"])
      expect(page).toContain(said);
  });

  test("show who is known already", async () => {
    const answers = someAnswers({ email: "second.user@harborlane.example" });
    const { signUpId } = await demoSignUp(world.sql, { answers });
    const page = plain((await (await owner()).get(`${APPROVALS}/${signUpId}`)).text);
    expect(page).toContain("User with the same e-mail, at Harbor Lane Bakery");
    expect(page).toContain("Another sign-up with this e-mail, waiting");
  });

  test("suggest the reseller that sign-ups are filed under, also to a search that does not find it", async () => {
    const { signUpId } = await demoSignUp(world.sql);
    const parent = await resellerOf(world.sql, "northline");
    expect((await (await owner()).post(`${SETTINGS}/reseller`, { parent })).status).toBe(303);
    for (const query of ["", "?q=zzz"]) {
      const got = await (await owner()).get(`${APPROVALS}/${signUpId}/approve${query}`);
      expect(fieldsOf(got.text).parent).toBe(parent);
    }
    expect((await (await owner()).post(`${SETTINGS}/reseller`, { parent: "none" })).status).toBe(303);
  });

  test("approve and deny once; whoever comes second hears who was first, with what was typed still there", async () => {
    const { signUpId } = await demoSignUp(world.sql);
    const sales = await signedIn(world.site, "both@example.com");
    const page = `${APPROVALS}/${signUpId}`;
    const parent = await resellerOf(world.sql, "northline");
    const approved = await sales.post(`${page}/approve`, { parent });
    expect([approved.status, approved.to]).toEqual([303, `${APPROVALS}?decided=approved&sign-up=${signUpId}`]);
    const late = await (await owner()).post(`${page}/deny`, { reason: "We do not know them." });
    expect(late.status).toBe(409);
    expect(plain(late.text)).toContain("Samira Haddad has already approved this sign-up.");
    expect(fieldsOf(late.text).reason).toBe("We do not know them.");
    expect((await (await owner()).post(`${page}/approve`, { parent })).status).toBe(409);
    for (const way of ["approve", "deny"]) expect((await (await owner()).get(`${page}/${way}`)).status).toBe(409);
  });

  test("have nothing for vendors", async () => {
    const vendor = await world.operator("owner@aurora.example");
    for (const page of [
      "customers/approvals",
      "customers/approvals/mail",
      "settings/sign-up",
      "settings/sign-up/terms",
    ])
      expect([page, (await vendor.get(`/console/${ids.aurora}/${page}`)).status]).toEqual([page, 404]);
    expect((await vendor.get(`/console/${ids.aurora}`)).text).not.toContain("approvals");
  });
});

describe("settings of sign-up", () => {
  const boxes = { open: "on", validateEmail: "on", requireAddress: "on" };
  const lists = { greenList: "", redList: "", formText: "" };

  test("say what can't be, with everything typed", async () => {
    const wrong = { ...boxes, ...lists, baseVersion: "0" };
    const said = async (change: Record<string, string>) => {
      const got = await (await owner()).post(SETTINGS, { ...wrong, ...change });
      expect(got.status).toBe(422);
      expect(fieldsOf(got.text)).toMatchObject(change);
      return plain(got.text);
    };
    expect(await said({ greenList: "acme.example, nonsense" })).toContain("“nonsense” is no domain.");
    expect(await said({ requireTerms: "on", redList: "b.example" })).toContain("Write them first.");
    expect(await said({ approveAutomatically: "on" })).toContain("Select the reseller that sign-ups are filed under");
  });

  test("are for owners and operations; sales look", async () => {
    const sales = await signedIn(world.site, "both@example.com");
    const page = await sales.get(SETTINGS);
    expect([page.status, plain(page.text).includes("Only owners and operations change this.")]).toEqual([200, true]);
    expect((await sales.post(SETTINGS, { ...boxes, ...lists, baseVersion: "0" })).status).toBe(403);
    for (const part of ["reseller", "terms"]) expect((await sales.get(`${SETTINGS}/${part}`)).status).toBe(403);
  });

  test("that somebody else has changed meanwhile are not overwritten", async () => {
    const began = fieldsOf((await (await owner()).get(SETTINGS)).text);
    const first = await (
      await owner()
    ).post(SETTINGS, { ...boxes, ...lists, redList: "a.example", baseVersion: began.baseVersion! });
    expect(first.status).toBe(303);
    const late = await (
      await owner()
    ).post(SETTINGS, { ...boxes, ...lists, redList: "b.example", baseVersion: began.baseVersion! });
    expect(late.status).toBe(409);
    expect(plain(late.text)).toContain("Now stored: a.example");
    const fields = fieldsOf(late.text);
    expect(fields.redList).toBe("b.example");
    const again = { ...boxes, ...lists, redList: "b.example", baseVersion: fields.baseVersion! };
    expect((await (await owner()).post(SETTINGS, again)).status).toBe(303);
  });

  test("keep every version of the terms", async () => {
    const write = async (text: string, baseVersion: number) =>
      (await (await owner()).post(`${SETTINGS}/terms`, { text, baseVersion: String(baseVersion) })).status;
    expect([
      await write("Be kind.\r\n\r\nAlways.", 0),
      await write("Be kinder.", 0),
      await write("Be kinder.", 1),
    ]).toEqual([303, 409, 303]);
    const rows = await world.sql`select version, text from store_terms where company_id = ${ids.northline} order by 1`;
    expect([...rows]).toEqual([
      { version: 1, text: "Be kind.\n\nAlways." },
      { version: 2, text: "Be kinder." },
    ]);
  });
});
