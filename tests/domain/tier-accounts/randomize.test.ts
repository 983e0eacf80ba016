import countries from "i18n-iso-countries";
import { describe, expect, it } from "vitest";
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
    }
    expect(faults).toEqual([]);
    expect(own).toBeGreaterThan(60);
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

  it("takes any country that it does not know for any country", async () => {
    for (const code of ["XX", "banana", "pt", "__proto__", "constructor", "toString"]) {
      expect(countries.isValid((await randomAccountData(code)).country)).toBe(true);
    }
  });
});
