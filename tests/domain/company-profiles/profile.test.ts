import { describe, expect, it } from "vitest";
import { changeProfile } from "~/domain/company-profiles/change";
import { findOwnProfile } from "~/domain/company-profiles/find-own";
import { type Profile, ProfileForm, profileOf } from "~/domain/company-profiles/forms";
import { auditOf, deedsOf, makeStaff, ownerOf, refusalOf } from "../../support/world";

const typed = {
  ...{ technicalName: "Joost", technicalEmail: "tech@meridian.example", technicalPhone: "+31 20 555 0110" },
  ...{ description: "In short", overview: "# At *length*", headquarters: "Amsterdam" },
  ...{ countries: "Netherlands\r\nbe\nSouth Korea\nNetherlands", websites: "https://www.meridian.example" },
  ...{ "industry-software": "on", shared: "on", baseVersion: "0" },
};

const problems = (change: Record<string, string>) =>
  (ProfileForm.safeParse({ ...typed, ...change }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
const profile = (change: Partial<Profile> = {}): Profile => ({ ...profileOf(ProfileForm.parse(typed)), ...change });

describe("the form of the public profile", () => {
  it("reads countries by name or letters, each once, and industries from their boxes", () => {
    expect(profile()).toMatchObject({
      ...{ countries: ["NL", "BE", "KR"], industries: ["software"], shared: true, business: null },
      technical: { name: "Joost", email: "tech@meridian.example", phone: "+31 20 555 0110" },
    });
  });

  it.each([
    [{ countries: "Atlantis" }, "countries: country-unknown?name=Atlantis"],
    [{ websites: "javascript:alert(1)" }, "websites: website-shape?name=javascript%3Aalert%281%29"],
    [{ websites: "ftp://x.example" }, "websites: website-shape?name=ftp%3A%2F%2Fx.example"],
    [{ websites: "https://a:b@x.example" }, "websites: website-shape?name=https%3A%2F%2Fa%3Ab%40x.example"],
    [{ description: "x".repeat(513) }, "description: too-long?max=512"],
    [{ technicalName: "" }, "technicalName: contact-name-required"],
    [{ businessPhone: "+31 20 555 0110" }, "businessName: contact-name-required"],
    [{ technicalEmail: "nobody" }, "technicalEmail: email-shape"],
    [{ technicalPhone: "12" }, "technicalPhone: phone-shape"],
  ] as [Record<string, string>, string][])("refuses %j", (change, problem) => {
    expect(problems(change)).toContain(problem);
  });

  it("takes 512 characters, and one more country than there is room for not", () => {
    expect(problems({ description: "x".repeat(512) })).toEqual([]);
    const many = "NL BE LU DE FR IT ES PT AT CH DK SE NO FI IS IE GB PL CZ SK HU RO BG GR HR SI RS BA ME MK AL TR";
    expect(problems({ countries: many.replaceAll(" ", "\n") })).toEqual([]);
    const more = `${many} US CA MX BR AR CL PE CO VE EC UY PY BO CU JM HT DO GT HN NI CR PA AU NZ JP KR CN IN VN`;
    expect(problems({ countries: more.replaceAll(" ", "\n") })).toEqual(["countries: countries-many?max=60"]);
  });
});

describe("changeProfile", () => {
  it("keeps what was said, its contacts too, with one audit row; nothing where nothing differs", async () => {
    const owner = await ownerOf("vendor");
    expect(await findOwnProfile(owner)).toMatchObject({ version: 0, profile: { shared: true, technical: null } });
    expect(await changeProfile(owner, profile(), 0)).toEqual({ changed: true });
    expect(await changeProfile(owner, profile(), 0)).toEqual({ changed: false });
    expect(await findOwnProfile(owner)).toMatchObject({ version: 1, profile: profile() });
    await changeProfile(
      owner,
      profile({ technical: null, business: { name: "Ann", email: "a@b.example", phone: null } }),
      1,
    );
    const { profile: now } = await findOwnProfile(owner);
    expect([now.technical, now.business?.name]).toEqual([null, "Ann"]);
    expect(await auditOf(owner.company.id)).toHaveLength(2);
  });

  it("is refused to whoever has not seen a colleague's change, also when there was no profile yet", async () => {
    const owner = await ownerOf();
    const texts = ["one", "two", "three"];
    const all = await Promise.all(texts.map((overview) => refusalOf(changeProfile(owner, profile({ overview }), 0))));
    expect(all.sort()).toEqual(["Conflict settings-stale", "Conflict settings-stale", "done"]);
  });

  it("is the owner's alone, of any kind of company", async () => {
    for (const role of ["vendor", "distributor", "reseller"] as const) {
      const { owner, ...others } = await makeStaff((await ownerOf(role)).company);
      for (const actor of Object.values(others)) {
        expect(await refusalOf(changeProfile(actor, profile(), 0))).toBe("Forbidden role-not-allowed");
        expect((await findOwnProfile(actor)).may.change).toBe(false);
        expect(await deedsOf(actor)).toEqual([]);
      }
      expect(await refusalOf(changeProfile(owner, profile(), 0))).toBe("done");
    }
  });
});
