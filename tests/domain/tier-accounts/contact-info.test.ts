import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountDataForm, accountDataOf, contactInfoOf } from "~/domain/tier-accounts/forms";
import { changedFields, type ContactInfo, phoneText, type TierAccountSnapshot } from "~/domain/tier-accounts/snapshot";
import { accountData } from "../../support/accounts";

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const digits = (max: number) => fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: max });

const contactInfo: fc.Arbitrary<ContactInfo> = fc.record({
  ...{ addressLine1: text, addressLine2: text, city: text, state: text, postalCode: text },
  country: fc.constantFrom("PT", "DE", "US", "AE", ""),
  contact: fc.record({
    ...{ firstName: text, lastName: text, email: text },
    phone: fc.record({
      countryCode: fc.constantFrom("", "+1", "+351", "351"),
      areaCode: digits(3),
      phoneNumber: fc.oneof(digits(9), text),
      extension: fc.constantFrom("", "-", "12"),
    }),
  }),
});

const snapshotWith = (info: ContactInfo): TierAccountSnapshot => ({
  ...{ type: "reseller", name: "Bakery", externalId: "", externalUid: "u", taxId: "", environment: "production" },
  ...{ parent: null, hub: null, contactInfo: info },
});

describe("contact info and the form's answers", () => {
  it("are the same thing: what is saved untouched stays as it was, phone parts and all", () => {
    fc.assert(
      fc.property(contactInfo, (info) => {
        expect(contactInfoOf(accountDataOf(snapshotWith(info)), info)).toEqual(info);
      }),
    );
  });

  it("keep the parts of the phone number when anything else is changed", () => {
    fc.assert(
      fc.property(contactInfo, text, (info, city) => {
        const after = contactInfoOf({ ...accountDataOf(snapshotWith(info)), city, country: "FR" }, info);
        expect(after).toEqual({ ...info, city, country: "FR" });
      }),
    );
  });

  it("read a number once: saved again without its parts, it is the same", () => {
    const phones = ["+351 22 555 0147", "22 555 0147", "+49 30 901820 ext. 12", "(212) 555-0147", "", "ask Inês"];
    for (const country of ["PT", "DE", "US"]) {
      for (const phone of phones) {
        const info = contactInfoOf(accountData({ phone, country }));
        expect(contactInfoOf(accountDataOf(snapshotWith(info)))).toEqual(info);
      }
    }
  });

  it("tell the parts of what was typed", () => {
    const phone = (typed: string, country = "PT") =>
      contactInfoOf(accountData({ phone: typed, country })).contact.phone;
    const none = { countryCode: "", areaCode: "", phoneNumber: "", extension: "" };
    expect(phone("22 555 0147")).toEqual({ ...none, countryCode: "+351", phoneNumber: "225550147" });
    expect(phone("+49 30 901820 ext. 12")).toEqual({
      ...none,
      countryCode: "+49",
      phoneNumber: "30901820",
      extension: "12",
    });
    expect(phone("")).toEqual(none);
    expect(phone("ask Inês")).toEqual({ ...none, phoneNumber: "ask Inês" });
  });

  it("accept again what they have shown", () => {
    for (const typed of ["+351 22 555 0147", "22 555 0147 ext. 7", "+1 212 555 0147"]) {
      const shown = accountDataOf(snapshotWith(contactInfoOf(accountData({ phone: typed }))));
      expect(accountDataForm().safeParse({ ...shown, externalUid: "" }).success).toBe(true);
    }
  });
});

describe("phoneText", () => {
  it("joins the parts that there are", () => {
    const parts = { countryCode: "+351", areaCode: "22", phoneNumber: "5550147", extension: "12" };
    expect(phoneText(parts)).toBe("+351 22 5550147 ext. 12");
    expect(phoneText({ ...parts, areaCode: "", extension: "-" })).toBe("+351 5550147");
    expect(phoneText({ countryCode: "", areaCode: "", phoneNumber: "", extension: "" })).toBe("");
  });
});

describe("changedFields", () => {
  it("names what differs, in the order it is shown, and nothing else", () => {
    const before = snapshotWith(contactInfoOf(accountData()));
    const { contact, ...address } = before.contactInfo;
    const phone = { ...contact.phone, phoneNumber: "225550199" };
    const after = { ...before, taxId: "x", contactInfo: { ...address, city: "Braga", contact: { ...contact, phone } } };
    expect(changedFields(before, before)).toEqual([]);
    expect(changedFields(before, after)).toEqual(["taxId", "city", "phone"]);
  });

  it("tells two parents of one name apart, and one parent under two names together", () => {
    const with1 = (id: string, name: string) => ({
      ...snapshotWith(contactInfoOf(accountData({ name: "x" }))),
      parent: { id, name, externalId: "" },
    });
    const base = with1("TA-1", "Quayside");
    expect(changedFields(base, { ...base, parent: with1("TA-2", "Quayside").parent })).toEqual(["parent"]);
    expect(changedFields(base, { ...base, parent: with1("TA-1", "Renamed").parent })).toEqual([]);
    expect(changedFields(base, { ...base, parent: null })).toEqual(["parent"]);
  });
});
