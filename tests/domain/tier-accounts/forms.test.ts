import { describe, expect, it } from "vitest";
import { type AccountData, accountDataForm, ParentForm, TypeForm } from "~/domain/tier-accounts/forms";
import { fieldSentence } from "~/texts/fields";
import { accountData } from "../../support/accounts";

const schema = accountDataForm();

/** The fields that are refused, each with what it says first. */
function refused(change: Record<string, unknown>, kept?: AccountData): Record<string, string> {
  const parsed = accountDataForm(kept).safeParse({ ...accountData({ name: "Bakery" }), ...change });
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]).reverse(),
  );
}

const lengths: Partial<Record<keyof AccountData, number>> = {
  ...{ name: 255, externalUid: 255, externalId: 255, taxId: 100, addressLine1: 255, addressLine2: 255, postalCode: 50 },
  ...{ city: 100, state: 100, firstName: 100, lastName: 100, email: 254, phone: 60 },
};

/** What is refused of an account in Portugal, or in no country yet. */
const required = {
  ...{
    name: "organization-required",
    country: "country-required",
    addressLine1: "street-required",
    city: "city-required?country=",
  },
  ...{ firstName: "first-name-required", lastName: "last-name-required", email: "email-required" },
  postalCode: "postal-code-required?country=PT",
};

describe("the account data form", () => {
  it("takes what a person writes, and trims it", () => {
    expect(schema.parse({ ...accountData(), name: "  Harbor Lane\t", country: "pt" })).toMatchObject({
      ...{ name: "Harbor Lane", country: "PT" },
    });
  });

  it("names every field that has to be answered, whether it is empty, blank or missing", () => {
    const fields = Object.keys(required);
    for (const value of ["", "   ", undefined]) {
      const answers = Object.fromEntries(fields.map((field) => [field, value]));
      const { postalCode, ...rest } = required;
      expect(refused(answers)).toEqual(rest);
      if (value !== undefined) expect(refused({ postalCode: value })).toEqual({ postalCode });
    }
    expect(Object.keys(refused({ name: "", city: "", email: "" }))).toHaveLength(3);
  });

  it("needs nothing else", () => {
    const optional = { externalUid: "", externalId: "", taxId: "", addressLine2: "", state: "", phone: "" };
    expect(refused(optional)).toEqual({});
    expect(refused(Object.fromEntries(Object.keys(optional).map((field) => [field, undefined])))).toEqual({});
  });

  it.each(Object.entries(lengths))("takes %s up to %i characters, and says how many", (field, max) => {
    expect(refused({ [field]: "x".repeat(max + 1) })[field]).toBe(`too-long?max=${max}`);
    expect(refused({ [field]: "x".repeat(max) })[field] ?? "").not.toContain("too-long");
  });

  it("refuses what is of the wrong kind, with a sentence and no error", () => {
    for (const wrong of [1, true, ["a"], { a: 1 }, null]) {
      for (const field of [...Object.keys(required), "phone", "taxId"])
        expect(refused({ [field]: wrong })).toHaveProperty(field);
    }
  });

  it("takes other scripts and markup as they are", () => {
    const names = [
      "東京パン",
      "Ünïcode ßäckerei",
      "مخبز الميناء",
      "<script>alert(1)</script>",
      "'; drop table x; --",
      "🚢",
      "O'Brien & Söhne",
    ];
    for (const text of names) {
      const fields = {
        name: text,
        city: text,
        addressLine1: text,
        firstName: text,
        lastName: text,
        state: text,
        taxId: text,
      };
      expect(schema.parse({ ...accountData(), ...fields })).toMatchObject(fields);
    }
  });

  it.each(["", "XX", "P", "PRT", "Portugal", "620", "<b>", "__proto__"])("refuses the country %j", (country) => {
    expect(refused({ country })).toEqual({ country: "country-required" });
  });

  it.each([
    "ines",
    "ines@",
    "@x.example",
    "a b@x.example",
    "a@b",
    "a@x.example, b@x.example",
    "<a@x.example>",
    "a@x..example",
  ])("refuses the e-mail address %j", (email) => expect(refused({ email })).toEqual({ email: "email-shape" }));

  it.each([
    ["DE", "10115", true],
    ["DE", "1011", false],
    ["PT", "4050-031", true],
    ["PT", "<b>", false],
    ["GB", "EC1A 1BB", true],
    ["GB", "12345", false],
    ["JP", "100-0001", true],
    ["US", "94103-1234", true],
    ["US", "ABCDE", false],
    ["AE", "", true],
    ["AE", "anything", true],
  ])("of %s, judges the postal code %j: %s", (country, postalCode, right) => {
    expect(Object.keys(refused({ country, postalCode, phone: "" }))).toEqual(right ? [] : ["postalCode"]);
  });

  it.each([
    ["+351 22 555 0147", true],
    ["22 555 0147", true],
    ["00351225550147", true],
    ["(22) 555-0147 ext. 12", true],
    ["+49 30 901820", true],
    ["٢٢٥٥٥٠١٤٧", true],
    ["12", false],
    ["banana", false],
    ["+999 123 456 789", false],
    ["+351", false],
    ["<script>", false],
    ["1".repeat(59), false],
  ])("judges the phone number %j: %s", (phone, right) => {
    expect(refused({ phone })).toEqual(right ? {} : { phone: "phone-shape?country=PT" });
  });

  it.each([
    ["PT", { state: "" }, []],
    ["US", { state: "", postalCode: "02110" }, ["state"]],
    ["US", { state: " \u3000", postalCode: "02110" }, ["state"]],
    ["US", { state: "MA", postalCode: "" }, ["postalCode"]],
    ["AE", { state: "", city: "", postalCode: "" }, ["state"]],
    ["AE", { state: "Dubai", city: "", postalCode: "" }, []],
    ["SG", { city: "", postalCode: "048616" }, []],
    ["HK", { state: "Kowloon", city: "", postalCode: "" }, []],
    ["IE", { city: "", state: "", postalCode: "D02 AF30" }, ["city"]],
    ["NG", { state: "", postalCode: "" }, []],
    ["AO", { postalCode: "" }, []],
    ["PA", { postalCode: "" }, []],
    ["PA", { postalCode: "nonsense" }, ["postalCode"]],
  ])("of %s, with %j, misses %j", (country, change, missing) => {
    expect(Object.keys(refused({ country, phone: "", ...change }))).toEqual(missing);
  });

  it("takes a UUID in any case, and nothing else", () => {
    const uuid = "6A0E0B8E-5D52-4b4e-9a57-3f3f0b6f9c11";
    expect(refused({ externalUid: uuid })).toEqual({});
    for (const externalUid of ["banana", uuid.slice(1), `${uuid}0`, `{${uuid}}`, uuid.replaceAll("-", "")]) {
      expect(refused({ externalUid })).toEqual({ externalUid: "uuid-shape" });
    }
  });

  it("does not refuse later what was taken once, until it is changed", () => {
    const odd = { externalUid: "legacy 7", postalCode: "none", phone: "ask Inês" };
    const kept = accountData(odd);
    expect(refused(odd, kept)).toEqual({});
    expect(refused({ ...odd, phone: "ask Rui" }, kept)).toEqual({ phone: "phone-shape?country=PT" });
    expect(Object.keys(refused({ ...odd, country: "DE" }, kept))).toEqual(["postalCode"]);
    const without = accountData({ postalCode: "" });
    expect(refused({ postalCode: "" }, without)).toEqual({});
    expect(refused({ postalCode: "", country: "DE" }, without)).toEqual({
      postalCode: "postal-code-required?country=DE",
    });
    const stateless = accountData({ country: "US", postalCode: "02110", city: "Boston", state: "" });
    expect(refused(stateless)).toEqual({ state: "state-required?country=US" });
    expect(refused(stateless, stateless)).toEqual({});
    expect(refused({ ...stateless, country: "CA", postalCode: "M5H 2N2" }, stateless)).toEqual({
      state: "state-required?country=CA",
    });
  });

  it("has a sentence for everything that it refuses", () => {
    const faults = [
      { ...Object.fromEntries(Object.keys(required).map((field) => [field, ""])) },
      Object.fromEntries(Object.entries(lengths).map(([field, max]) => [field, "x".repeat(max + 1)])),
      { externalUid: "x", email: "x", phone: "x", postalCode: "x" },
      { postalCode: "" },
    ];
    const messages = faults.flatMap((fault) => Object.values(refused(fault)));
    expect(messages.length).toBeGreaterThan(20);
    for (const message of messages) expect(fieldSentence(message)).toMatch(/^[A-Z].* /);
    expect(fieldSentence("postal-code-shape?country=CI")).toContain("Ivoire");
    expect(fieldSentence("postal-code-required?country=US")).toBe("Enter the ZIP code");
    expect(fieldSentence("state-required?country=JP")).toBe("Select the prefecture");
    expect(fieldSentence("city-required?country=")).toBe("Enter the city");
    expect(fieldSentence("phone-shape?country=DE")).toMatch(/like \+49 /);
    expect(fieldSentence("too-long?max=255")).toBe("Use 255 characters or fewer");
  });
});

describe("the steps before", () => {
  it("ask for a type and a parent", () => {
    for (const type of ["customer", "reseller"]) expect(TypeForm.parse({ type })).toEqual({ type });
    for (const type of ["", "Customer", "vendor", undefined, ["customer"]]) {
      expect(TypeForm.safeParse({ type }).error?.issues[0]?.message).toBe("type-required");
    }
    expect(ParentForm.parse({ parent: "none" })).toEqual({ parent: "none" });
    for (const parent of [undefined, "x".repeat(41), ["a"]]) {
      expect(ParentForm.safeParse({ parent }).error?.issues[0]?.message).toBe("parent-required");
    }
  });
});
