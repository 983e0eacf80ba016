import { describe, expect, it } from "vitest";
import { mergeChanges } from "~/domain/tier-accounts/merge";
import { accountData } from "../../support/world";

describe("a save that finds the account changed", () => {
  const base = accountData();

  it("follows the stored value where this person changed nothing, and keeps what they typed", () => {
    const stored = { ...base, addressLine1: "1 Walk Street" };
    const typed = { ...base, city: "Braga" };
    expect(mergeChanges(base, typed, stored)).toEqual({
      merged: { ...stored, city: "Braga" },
      both: [],
      taken: ["addressLine1"],
    });
  });

  it("marks what both have changed, unless they agree", () => {
    const stored = { ...base, city: "Faro", state: "Norte", name: "One" };
    const typed = { ...base, city: "Braga", state: "Norte" };
    expect(mergeChanges(base, typed, stored)).toEqual({
      merged: { ...typed, name: "One" },
      both: ["city"],
      taken: ["name"],
    });
  });
});
