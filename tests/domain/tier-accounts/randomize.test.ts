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
