import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { account } from "./addresses";
import { ids, resellerOf } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const console = `/console/${ids.northline}`;

const errorTitle = /<title>Error: [^<]+<\/title>/;

/** The error summary's problems, each with the field it leads to. */
const problemsOf = (html: string) => {
  const summary = /data-error-summary[\s\S]*?<\/ul>/.exec(html)?.[0] ?? "";
  return [...summary.matchAll(/<li>(?:<a href="#([^"]+)">)?([\s\S]*?)<\/li>/g)].map(([, field, text = ""]) => ({
    field,
    text: plain(text).trim(),
  }));
};

const nameOfField = (html: string, id: string) =>
  / name="([^"]+)"/.exec(new RegExp(`<[^>]+ id="${id}"[^>]*>`).exec(html)?.[0] ?? "")?.[1];

/** The wizard as far as Account data: a reseller without parent. */
async function atAccountData(visitor: Visitor, type = "reseller", parent = "none") {
  const started = await visitor.post(`${console}/customers/new`, { type });
  expect(started.status).toBe(303);
  const chosen = await visitor.post(started.to!, { parent });
  expect(chosen).toMatchObject({ status: 303, to: expect.stringMatching(/\/data$/) as string });
  return chosen.to!;
}

const owner = () => world.operator("owner@northline.example");

const MARKUP = `<script>alert(1)</script> & "quotes" ' <img src=x onerror=alert(1)> {{7*7}} \${7*7}`;
const long = (count: number) => "a".repeat(count);

/** What each field says no to, and with which sentence. */
const REFUSED: [field: string, typed: string, sentence: string | RegExp][] = [
  ["name", "", "Enter the organization name"],
  ["name", "   \t ", "Enter the organization name"],
  ["name", long(256), "Use 255 characters or fewer"],
  ["name", long(100_000), "Use 255 characters or fewer"],
  ["externalUid", "not-a-uuid", /^Enter a UUID like/],
  ["externalUid", "6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11", /already has this external UUID/],
  ["externalId", long(256), "Use 255 characters or fewer"],
  ["taxId", long(101), "Use 100 characters or fewer"],
  ["country", "", "Select a country"],
  ["country", "XX", "Select a country"],
  ["country", "Portugal", "Select a country"],
  ["country", MARKUP, "Select a country"],
  ["addressLine1", "", "Enter the street and number"],
  ["addressLine1", long(256), "Use 255 characters or fewer"],
  ["addressLine2", long(256), "Use 255 characters or fewer"],
  ["postalCode", "", "Enter the postal code"],
  ["postalCode", "ABC", /^Enter the postal code the way it is written in Portugal/],
  ["postalCode", long(51), /Use 50 characters or fewer|Enter the postal code/],
  ["city", "", "Enter the city"],
  ["city", long(101), "Use 100 characters or fewer"],
  ["state", long(101), "Use 100 characters or fewer"],
  ["firstName", "", "Enter the technical contact's first name"],
  ["firstName", long(101), "Use 100 characters or fewer"],
  ["lastName", "", "Enter the technical contact's last name"],
  ["email", "", "Enter the technical contact's e-mail address"],
  ["email", "helena", /^Enter an e-mail address like/],
  ["email", "helena@bolhao@example", /^Enter an e-mail address like/],
  ["email", `${long(250)}@example.com`, /Use 254 characters or fewer|Enter an e-mail/],
  ["phone", "call me", /^Enter a phone number with its country code/],
  ["phone", "123", /^Enter a phone number/],
  ["phone", long(61), /Use 60 characters or fewer|Enter a phone number/],
];

describe("Account data refuses, keeps everything typed and leads to the field:", () => {
  let address: Promise<string> | undefined;

  test.each(
    REFUSED.map(([field, typed, sentence]) => ({ field, typed, sentence, shown: JSON.stringify(typed.slice(0, 30)) })),
  )("$field $shown", async ({ field, typed, sentence }) => {
    const visitor = await owner();
    address ??= atAccountData(visitor);
    const sent: Record<string, string> = { ...account, [field]: typed };
    const got = await visitor.post(await address, sent);
    expect(got.status).toBe(422);
    expect(got.text).toMatch(errorTitle);
    const problems = problemsOf(got.text);
    expect(problems[0]!.text).toEqual(typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
    expect(new Set(problems.map((problem) => nameOfField(got.text, problem.field!)))).toEqual(new Set([field]));
    expect(got.text).toContain(`id="${problems[0]!.field}-error"`);
    const kept = fieldsOf(got.text);
    // A browser can't send a country that is not in the list, nor can it be shown chosen.
    if (field === "country") delete sent.country;
    expect(kept).toMatchObject(sent);
  });

  test("everything at once when everything is missing", async () => {
    const visitor = await owner();
    const got = await visitor.post(await atAccountData(visitor), {});
    expect(got.status).toBe(422);
    expect(problemsOf(got.text).map(({ field }) => nameOfField(got.text, field!))).toEqual([
      ...["name", "country", "addressLine1", "city", "firstName", "lastName", "email"],
    ]);
  });
});

describe("Account data takes what people are really called:", () => {
  test.each([
    ["markup", MARKUP],
    ["Japanese", "株式会社 東京クラウド"],
    ["Arabic", "شركة النخيل للتقنية"],
    ["Hebrew", "מאפיית הגליל"],
    ["emoji", "Bäckerei 🥐👩‍👩‍👧"],
    ["combining marks", "Zoë̈ a\u0301\u0301"],
    ["a formula", "=1+1"],
    ["a direction mark", "a\u202Eb\u200Bc"],
    ["255 characters", "ß".repeat(255)],
  ])("%s", async (_, name) => {
    const visitor = await owner();
    const address = await atAccountData(visitor);
    const sent = {
      ...account,
      name,
      city: name.slice(0, 100),
      firstName: name.slice(0, 100),
      externalId: name,
      state: name.slice(0, 100),
    };
    const created = await visitor.post(address, sent);
    expect(created).toMatchObject({ status: 303, to: expect.stringMatching(/\/summary$/) as string });
    const summary = await visitor.get(created.to!);
    expect(plain(summary.text)).toContain(name.trim());
    const details = await visitor.get(/href="([^"]+\/TA-[\d-]+)"/.exec(summary.text)![1]!);
    expect(plain(details.text)).toContain(name.trim());
    expect(details.text).not.toContain("<img src=x");
  });
});

describe("the steps before", () => {
  test.each<Record<string, string>>([{}, { type: "" }, { type: "partner" }, { type: MARKUP }, { type: long(5000) }])(
    "Type refuses what is no type",
    async (sent) => {
      const got = await (await owner()).post(`${console}/customers/new`, sent);
      expect(got.status).toBe(422);
      expect(got.text).toMatch(errorTitle);
      expect(problemsOf(got.text)).toEqual([
        { field: expect.any(String) as string, text: "Select Customer or Reseller" },
      ]);
    },
  );

  test("Parent account refuses None for a customer, what is no reseller, what is another company’s, and nothing", async () => {
    const visitor = await owner();
    const started = await visitor.post(`${console}/customers/new`, { type: "customer" });
    const [customer] = await world.sql<
      { id: string }[]
    >`select id from tier_accounts where owner_id = ${ids.northline} and type = 'customer' limit 1`;
    for (const parent of [
      "none",
      "",
      "TA-0000-0000-0000",
      "' or 1=1",
      long(5000),
      customer!.id,
      await resellerOf(world.sql, "meridian"),
    ]) {
      const got = await visitor.post(started.to!, { parent });
      expect([parent.slice(0, 30), got.status]).toEqual([parent.slice(0, 30), 422]);
      expect(got.text).toMatch(errorTitle);
      expect(problemsOf(got.text)).toHaveLength(1);
    }
    expect((await visitor.post(started.to!, {})).status).toBe(422);
  });

  test("a step whose predecessor has no answer leads back to it", async () => {
    const visitor = await owner();
    const started = await visitor.post(`${console}/customers/new`, { type: "customer" });
    expect(await visitor.get(started.to!.replace("/parent", "/data"))).toMatchObject({ status: 303, to: started.to });
    expect(await visitor.get(started.to!.replace("/parent", "/summary"))).toMatchObject({ status: 303 });
  });
});
