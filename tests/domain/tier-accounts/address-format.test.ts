import countries from "i18n-iso-countries";
import { describe, expect, it } from "vitest";
import { addressFields, needsAddressField } from "~/domain/tier-accounts/address-format";
import { addressLabels, addressWords } from "~/texts/addresses";

const codes = Object.keys(countries.getAlpha2Codes());
const every = ["addressLine1", "addressLine2", "postalCode", "city", "state"] as const;
const street = ["addressLine1", "addressLine2"];

describe("the fields of an address", () => {
  it.each([
    ["PT", [...street, "postalCode", "city"]],
    ["US", [...street, "city", "state", "postalCode"]],
    ["GB", [...street, "city", "postalCode"]],
    ["HU", ["city", ...street, "postalCode"]],
    ["JP", ["postalCode", "state", "city", ...street]],
    ["AE", [...street, "state"]],
    ["SG", [...street, "postalCode"]],
    ["AO", [...street, "city"]],
  ])("of %s are %j, in this order", (country, fields) => expect(addressFields(country)).toEqual(fields));

  it("are all of them while there is no country", () => {
    for (const none of ["", "us", "USA", "<b>", "__proto__"]) expect(addressFields(none)).toEqual(every);
  });

  it("are a street at least, each once, in every country", () => {
    for (const code of codes) {
      const fields = addressFields(code);
      expect([code, fields]).toEqual([code, expect.arrayContaining(street)]);
      expect([code, new Set(fields).size]).toEqual([code, fields.length]);
      expect(fields.indexOf("addressLine2")).toBe(fields.indexOf("addressLine1") + 1);
      for (const field of every) if (needsAddressField(code, field)) expect(fields).toContain(field);
    }
  });

  it("are needed where no letter arrives without them", () => {
    const needed = (country: string) => every.filter((field) => needsAddressField(country, field));
    expect(needed("US")).toEqual(["addressLine1", "postalCode", "city", "state"]);
    expect(needed("PT")).toEqual(["addressLine1", "postalCode", "city"]);
    expect(needed("AE")).toEqual(["addressLine1", "state"]);
    expect(needed("BB")).toEqual(["addressLine1", "city"]);
    expect(needed("")).toEqual(["addressLine1", "city"]);
  });
});

describe("their labels", () => {
  it.each([
    ["US", "ZIP code", "City", "State"],
    ["GB", "Postcode", "Town or city", "County"],
    ["IN", "PIN code", "City", "State"],
    ["IE", "Eircode", "Town or city", "County"],
    ["AU", "Postcode", "Suburb", "State"],
    ["JP", "Postal code", "City or ward", "Prefecture"],
    ["CH", "Postal code", "City", "Canton"],
    ["AE", "Postal code", "City", "Emirate"],
    ["CO", "Postal code", "City", "Department"],
    ["", "Postal code", "City", "State or region"],
  ])("in %j are %s, %s and %s", (country, postalCode, city, state) => {
    expect(addressLabels(country)).toMatchObject({ postalCode, city, state });
  });

  it("name a country once for each word, and no other", () => {
    for (const code of codes) expect(Object.values(addressWords(code)).join()).toMatch(/^[A-Za-z ,]+$/);
    expect(addressLabels("constructor")).toEqual(addressLabels(""));
  });

  it("tell a state by its own name wherever an address has one", () => {
    const plain = codes.filter(
      (code) => addressFields(code).includes("state") && addressWords(code).state === "state or region",
    );
    expect(plain).toEqual([]);
  });
});
