import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { account } from "./addresses";
import { customerOf, ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const customers = `/console/${ids.northline}/customers`;
const owner = () => world.operator("owner@northline.example");

async function atAccountData(visitor: Visitor) {
  const started = await visitor.post(`${customers}/new`, { type: "reseller" });
  return (await visitor.post(started.to!, { parent: "none" })).to!;
}

/** The address of a button's own form action. */
const pressing = (html: string, label: string) =>
  new RegExp(`<button[^>]* formAction="([^"]+)"[^>]*>${label}`, "i").exec(html)![1]!.replaceAll("&amp;", "&");

const inOrder = ["addressLine1", "addressLine2", "postalCode", "city", "state"];
const addressOf = (html: string) =>
  [...html.matchAll(/<(?:input|select)\b[^>]* name="(\w+)"/g)]
    .map(([, name = ""]) => name)
    .filter((name) => inOrder.includes(name));
const labelOf = (html: string, field: string) =>
  plain(new RegExp(`<label for="account-${field}">(.*?)</label>`).exec(html)?.[1] ?? "").trim();
/** What a choice offers, in a reader's words. */
const optionsOf = (html: string, field: string) => {
  const [, options = ""] = new RegExp(`<select[^>]* name="${field}"[^>]*>([\\s\\S]*?)</select>`).exec(html) ?? [];
  return [...options.matchAll(/<option[^>]*>(.*?)<\/option>/g)].map(([, label = ""]) => plain(label));
};

const street = ["addressLine1", "addressLine2"];

describe("Account data", () => {
  test("begins with the company’s own country, and forgets it by Clear", async () => {
    const visitor = await owner();
    const data = await atAccountData(visitor);
    const first = await visitor.get(data);
    expect(fieldsOf(first.text).country).toBe("IE");
    expect(labelOf(first.text, "postalCode")).toBe("Eircode");
    await visitor.post(data.replace("/data", "/clear"), {});
    const cleared = await visitor.get(data);
    expect(fieldsOf(cleared.text).country).toBe("");
    expect(addressOf(cleared.text)).toEqual(inOrder);
  });

  test.each([
    ["US", [...street, "city", "state", "postalCode"], { postalCode: "ZIP code", state: "State" }],
    ["GB", [...street, "city", "postalCode"], { postalCode: "Postcode", city: "Town or city" }],
    ["IN", [...street, "city", "postalCode", "state"], { postalCode: "PIN code" }],
    ["JP", ["postalCode", "state", "city", ...street], { state: "Prefecture" }],
    ["SG", [...street, "postalCode"], {}],
  ])("of %s asks for %j, in the country’s own words", async (country, fields, labels) => {
    const visitor = await owner();
    const data = await atAccountData(visitor);
    const empty = { ...account, country, postalCode: "", city: "" };
    const kept = await visitor.post(pressing((await visitor.get(data)).text, "Use this"), empty);
    expect(kept).toMatchObject({ status: 303, to: `${data}#account-country` });
    const { text } = await visitor.get(data);
    expect(addressOf(text)).toEqual(fields);
    for (const [field, label] of Object.entries(labels)) expect(labelOf(text, field)).toMatch(new RegExp(`^${label}`));
    const { externalUid: _, ...rest } = account;
    expect(fieldsOf(text)).toMatchObject({
      name: rest.name,
      addressLine1: rest.addressLine1,
      phone: rest.phone,
      country,
    });
  });

  test("loses nothing that another country has no field for", async () => {
    const visitor = await owner();
    const data = await atAccountData(visitor);
    const typed = { ...account, country: "SG", city: "Bedok", state: "East" };
    await visitor.post(data.replace("/data", "/keep?to=country"), typed);
    const { text } = await visitor.get(data);
    expect(addressOf(text)).toEqual([...street, "postalCode", "city", "state"]);
    expect(fieldsOf(text)).toMatchObject({ city: "Bedok", state: "East" });
  });

  test("tells in the country’s words what is missing, and shows its fields at once without the button", async () => {
    const visitor = await owner();
    const data = await atAccountData(visitor);
    const typed = { ...account, country: "US", postalCode: "4000-248", city: "" };
    const got = await visitor.post(data, typed);
    expect(got.status).toBe(422);
    const problems = [...got.text.matchAll(/<li><a href="#account-(\w+)">([^<]+)/g)].map(([, field, text]) => [
      field,
      text,
    ]);
    expect(problems).toEqual([
      ["city", "Enter the city"],
      ["state", "Select the state"],
      ["postalCode", "Enter the ZIP code the way it is written in United States"],
    ]);
    expect(addressOf(got.text)).toEqual([...street, "city", "state", "postalCode"]);
    expect(fieldsOf(got.text)).toMatchObject({ ...typed, state: "" });
    const sent = { ...typed, city: "Boston", state: "MA", postalCode: "02110", externalId: "us-1" };
    expect(await visitor.post(data, sent)).toMatchObject({ status: 303, to: data.replace("/data", "/summary") });
  });

  test("of an account that is edited follows the country, first without a draft and then with it", async () => {
    const visitor = await owner();
    const edit = `${customers}/${await customerOf(world.sql, "northline")}/edit`;
    const before = await visitor.get(edit);
    const { q: _, ...typed } = fieldsOf(before.text);
    const kept = await visitor.post(pressing(before.text, "Use this"), {
      ...typed,
      name: "Kept",
      country: "AE",
      city: "",
    });
    expect(kept).toMatchObject({
      status: 303,
      to: expect.stringMatching(/\/edit\/[\w-]+\/data#account-country$/) as string,
    });
    const emirates = await visitor.get(kept.to!.split("#")[0]!);
    expect(fieldsOf(emirates.text)).toMatchObject({ name: "Kept", country: "AE", baseVersion: typed.baseVersion });
    expect(labelOf(emirates.text, "state")).toMatch(/^Emirate/);
    const again = await visitor.post(pressing(emirates.text, "Use this"), {
      ...typed,
      name: "Kept twice",
      country: "PT",
    });
    expect(again.to).toBe(kept.to);
    expect(fieldsOf((await visitor.get(kept.to!.split("#")[0]!)).text)).toMatchObject({
      name: "Kept twice",
      country: "PT",
    });
  });

  test("offers the regions of the country, and takes a region by any of its names", async () => {
    const visitor = await owner();
    const data = await atAccountData(visitor);
    const offered = async (typed: object) => {
      await visitor.post(data.replace("/data", "/keep?to=country"), { ...account, ...typed });
      const { text } = await visitor.get(data);
      return { chosen: fieldsOf(text).state, options: optionsOf(text, "state") };
    };
    const us = await offered({ country: "US", state: "texas" });
    expect(us.chosen).toBe("texas");
    expect(us.options.slice(0, 3)).toEqual(["Select the state", "Alabama (AL)", "Alaska (AK)"]);
    expect(us.options.filter((option) => /texas/i.test(option))).toEqual(["Texas (TX)"]);

    const japan = await offered({ country: "JP", state: "TX" });
    expect(japan.chosen).toBe("TX");
    expect(japan.options.slice(0, 3)).toEqual(["Select the prefecture", "TX (not in the list)", "北海道 (Hokkaido)"]);

    const austin = { country: "US", city: "Austin", state: "texas", postalCode: "78701" };
    const sent = { ...account, ...austin, name: "Stately", externalId: "us-2" };
    expect((await visitor.post(data, sent)).status).toBe(303);
    const [row] = await world.sql`select contact_info->>'state' as state from tier_accounts where external_id = 'us-2'`;
    expect(row!.state).toBe("TX");
  });

  test("of an account in another country keeps a field that the country lacks while it holds something", async () => {
    const visitor = await owner();
    const stateful = { ...account, name: "Stateful", externalId: "stateful", state: "Porto" };
    expect((await visitor.post(await atAccountData(visitor), stateful)).status).toBe(303);
    const [row] = await world.sql<{ id: string }[]>`select id from tier_accounts where external_id = 'stateful'`;
    const { text } = await visitor.get(`${customers}/${row!.id}/edit`);
    expect(addressOf(text)).toEqual(inOrder);
    expect(fieldsOf(text).state).toBe("Porto");
  });
});
