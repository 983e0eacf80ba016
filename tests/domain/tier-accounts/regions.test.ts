import countries from "i18n-iso-countries";
import { describe, expect, it } from "vitest";
import { addressFields, needsAddressField } from "~/domain/tier-accounts/address-format";
import { accountDataForm } from "~/domain/tier-accounts/forms";
import { PLACES } from "~/domain/tier-accounts/places";
import { regionNamed, regionsOf } from "~/domain/tier-accounts/regions";
import { REGION_NAMES } from "~/domain/tier-accounts/region-names";

const account = {
  name: "Harbor Lane Bakery",
  country: "US",
  addressLine1: "8 Mill Road",
  postalCode: "78701",
  city: "Austin",
  firstName: "Leonor",
  lastName: "Sampaio",
  email: "it@harborlane.example",
};

/** What becomes of a state on save, or why it is refused. */
function saved(state: string, more: Partial<typeof account> = {}, keptState?: string) {
  const answers = { ...account, ...more, state };
  const kept = keptState === undefined ? undefined : { ...accountDataForm().parse(answers), state: keptState };
  const judged = accountDataForm(kept).safeParse(answers);
  return judged.success ? judged.data.state : judged.error.issues.map(({ message }) => message).join();
}

describe("the regions of a country", () => {
  it("are offered where an address has them, wherever it needs one, and nowhere else", () => {
    for (const country of Object.keys(countries.getAlpha2Codes())) {
      if (regionsOf(country).length > 0) expect(addressFields(country)).toContain("state");
      if (needsAddressField(country, "state")) expect([country, regionsOf(country).length]).not.toEqual([country, 0]);
    }
    for (const none of ["", "PT", "us", "__proto__", "constructor"]) expect(regionsOf(none)).toEqual([]);
  });

  it("are as many as there are", () => {
    const counts = { AE: 7, AU: 8, BR: 27, CA: 13, IN: 36, JP: 47, MX: 32, CN: 31, ES: 52, CL: 16, TR: 81 };
    for (const [country, count] of Object.entries(counts))
      expect([country, regionsOf(country).length]).toEqual([country, count]);
  });

  it("say their names, beside a code or another script", () => {
    const labels = (country: string) => regionsOf(country).map(({ label }) => label);
    expect(labels("US")).toContain("Texas (TX)");
    expect(labels("JP")).toContain("東京都 (Tokyo)");
    expect(labels("MX")).toContain("Jalisco");
  });

  it("are known by each of their names and codes, and no name means two", () => {
    for (const [country, line] of Object.entries(REGION_NAMES))
      for (const row of line.split("|")) {
        const [value, ...names] = row.split("=");
        for (const name of [value!, ...names])
          expect([country, name, regionNamed(country, name)]).toEqual([country, name, value]);
      }
  });

  it.each([
    ["US", "texas", "TX"],
    ["US", " tx ", "TX"],
    ["US", "US-TX", "TX"],
    ["CA", "Québec", "QC"],
    ["BR", "sao paulo", "SP"],
    ["JP", "tokyo", "東京都"],
    ["AE", "دبي", "Dubai"],
    ["ES", "Gipuzkoa", "Guipúzcoa"],
    ["IE", "county cork", "Co. Cork"],
    ["US", "Bavaria", null],
    ["US", "", null],
    ["DE", "Bayern", null],
  ])("of %s: %j is %j", (country, text, region) => expect(regionNamed(country, text)).toBe(region));

  it("are those that the known places stand in", () => {
    for (const [country, places] of Object.entries(PLACES))
      for (const place of places) {
        const state = place.split("|")[2] ?? "";
        if (state && regionsOf(country).length > 0)
          expect([country, regionNamed(country, state)]).toEqual([country, state]);
      }
  });
});

describe("a state that is saved", () => {
  it("is written as its country writes it, whichever name it was given by", () => {
    expect(["Texas", "tx", "US-TX", "TX"].map((state) => saved(state))).toEqual(["TX", "TX", "TX", "TX"]);
    expect(saved("Bayern", { country: "DE", postalCode: "80331" })).toBe("Bayern");
  });

  it("may be one that the list lacks, but is chosen where no letter arrives without it", () => {
    expect(saved("Bavaria")).toBe("Bavaria");
    expect(saved("", { country: "IT", postalCode: "20121" })).toBe("");
    expect(saved("")).toBe("state-required?country=US");
  });

  it("stays what it was when it was not touched", () => {
    expect(saved("Texas", {}, "Texas")).toBe("Texas");
    expect(saved("Texas", {}, "texas")).toBe("TX");
  });
});
