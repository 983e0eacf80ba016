import countries from "i18n-iso-countries";
import { isSupportedCountry } from "libphonenumber-js";
import { describe, expect, it } from "vitest";
import { addressFields, needsAddressField } from "~/domain/tier-accounts/address-format";
import { accountDataForm, contactInfoOf } from "~/domain/tier-accounts/forms";
import { randomAccountData } from "~/domain/tier-accounts/randomize";

const codes = Object.keys(countries.getAlpha2Codes());

describe("randomAccountData", () => {
  it("always passes the form, of every country and of any", async () => {
    const form = accountDataForm();
    const faults: unknown[] = [];
    let own = 0;
    for (const code of [...codes, ...codes, "", "", "", ""]) {
      const data = await randomAccountData(code);
      const parsed = form.safeParse(data);
      if (!parsed.success) faults.push([data, parsed.error.issues]);
      else if (JSON.stringify(parsed.data) !== JSON.stringify(data)) faults.push([data, "changed by the form"]);
      if (data.country === code) own++;
      for (const field of ["postalCode", "city", "state"] as const)
        if (data[field] && !addressFields(data.country).includes(field)) faults.push([data, `has no ${field}`]);
    }
    expect(faults).toEqual([]);
    expect(own).toBe(2 * codes.length);
  });

  it("differs every time, and belongs to nobody", async () => {
    const drawn = await Promise.all(Array.from({ length: 20 }, () => randomAccountData("PT")));
    expect(new Set(drawn.map(({ externalUid }) => externalUid)).size).toBe(20);
    expect(new Set(drawn.map(({ name, addressLine1 }) => name + addressLine1)).size).toBeGreaterThan(10);
    for (const { email, country } of drawn) {
      expect(email).toMatch(/\.example$/);
      expect(country).toBe("PT");
    }
  });

  it("has a phone number that is read into its parts", async () => {
    const { phone } = contactInfoOf(await randomAccountData("DE")).contact;
    expect(phone).toMatchObject({ countryCode: "+49", phoneNumber: expect.stringMatching(/^\d{6,}$/) as string });
  });

  it.each([
    ["DE", /^DE\d{9}$/, /(straße|Straße) \d+$/],
    ["US", /^\d{2}-\d{7}$/, /^\d+ \w+ (Street|Avenue)$/],
    ["BR", /^\d{2}\.\d{3}\.\d{3}\/0001-\d{2}$/, /^(Avenida|Rua) .+, \d+$/],
    ["FR", /^FR\d{11}$/, /^\d+ (Rue|Avenue|Boulevard) /],
    ["VN", /^0\d{9}$/, /^\d+ \p{L}+ /u],
    ["IN", /^27[A-Z]{5}\d{4}[A-Z]1Z\d$/, /^\d+, .+ (Road|Salai)$/],
  ])("has a tax ID and a street as they are written in %s", async (country, taxId, street) => {
    for (let count = 0; count < 5; count++) {
      const data = await randomAccountData(country);
      expect(data.taxId).toMatch(taxId);
      expect(data.addressLine1).toMatch(street);
    }
  });

  it("leaves no mark to be filled in", async () => {
    for (const code of codes) {
      const { taxId, addressLine1 } = await randomAccountData(code);
      expect(`${taxId} ${addressLine1}`).not.toMatch(/[#?$]/);
    }
  });

  it("writes the e-mail address after the person and the company, in every script", async () => {
    const plainly = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    for (const code of ["SE", "ES", "US", "FR"]) {
      const { email, firstName } = await randomAccountData(code);
      expect(email).toMatch(new RegExp(`^${plainly(firstName).replace(/[^a-z0-9]+/g, "-")}\\.`));
    }
    for (const code of ["JP", "CN", "UA", "GR", "IL", "KR"])
      expect((await randomAccountData(code)).email).toMatch(
        new RegExp(`^(it|office|admin|info)@[a-z]+(-${code.toLowerCase()})?\\.example$`),
      );
  });

  it("writes the phone number the way the form’s example is written", async () => {
    expect((await randomAccountData("US")).phone).toMatch(/^\+1 \d{3} \d{3} \d{4}$/);
    expect((await randomAccountData("FR")).phone).toMatch(/^\+33 \d( \d{2}){4}$/);
  });

  it("puts postal code, city and state together that belong together", async () => {
    const zips: Record<string, RegExp> = { TX: /^78/, MA: /^02/, WA: /^98/, IL: /^60/, CA: /^94/ };
    for (let count = 0; count < 30; count++) {
      const { state, postalCode, city } = await randomAccountData("US");
      expect(postalCode).toMatch(zips[state]!);
      expect(city).not.toBe("");
    }
  });

  it("has a postal code and a phone of nearly every country that has them", async () => {
    const lacking: string[] = [];
    for (const code of codes) {
      const { postalCode, phone } = await randomAccountData(code);
      if (needsAddressField(code, "postalCode") && !postalCode) lacking.push(`${code} postal code`);
      if (isSupportedCountry(code) && !phone) lacking.push(`${code} phone`);
    }
    expect(lacking).toEqual([]);
  });

  it("takes what is no country for any country", async () => {
    for (const code of ["XX", "banana", "pt", "__proto__", "constructor", "toString"]) {
      expect(countries.isValid((await randomAccountData(code)).country)).toBe(true);
    }
  });
});
