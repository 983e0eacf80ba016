import { eq, sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { db } from "~/db/client";
import { companies } from "~/db/schema";
import { changeCompanyAccount } from "~/domain/companies/change-account";
import { findCompanyAccount } from "~/domain/companies/find-account";
import { findStore, findStoreByTypedNickname } from "~/domain/companies/find-store";
import { AccountForm, type AccountInformation } from "~/domain/companies/forms";
import { keepFormer, nicknameState, presentNicknameOf } from "~/domain/companies/nickname";
import { aVisitor } from "../../support/people";
import { auditOf, makeCompany, makeOperator, makeStaff, ownerOf, refusalOf, unique } from "../../support/world";

const information = (change: Partial<AccountInformation> = {}): AccountInformation => ({
  ...{ name: "Quayside Cloud", nickname: unique("quay"), colour: "#0f766e", supportEmail: "help@quay.example" },
  ...{ supportPhone: "+351 22 555 0147", country: "PT", language: "pt", timeZone: "Europe/Lisbon" },
  ...change,
});

describe("Account Information", () => {
  test("is on the storefront as soon as it is saved, and a nickname that is given up leads to the new one", async () => {
    const owner = await ownerOf();
    const first = information();
    expect(await changeCompanyAccount(owner, first, 1)).toEqual({ changed: true });
    expect(await findStore(aVisitor(), first.nickname)).toMatchObject({ id: owner.company.id, ...first });
    const second = information();
    await changeCompanyAccount(owner, second, 2);
    expect(await refusalOf(findStore(aVisitor(), first.nickname))).toBe("NotFound not-found");
    expect(await presentNicknameOf(first.nickname)).toBe(second.nickname);
    expect((await findStoreByTypedNickname(aVisitor(), first.nickname)).nickname).toBe(second.nickname);
    expect(await findCompanyAccount(owner)).toMatchObject({ ...second, version: 3, may: { change: true } });
    const entries = await auditOf(owner.company.id);
    expect(entries.map(({ deed, after }) => [deed, after])).toEqual([
      ["company.change", first],
      ["company.change", second],
    ]);
    expect(entries[1]!.before).toEqual(first);
  });

  test("saved as it is changes nothing; saved over a newer one is refused", async () => {
    const owner = await ownerOf();
    const saved = information();
    await changeCompanyAccount(owner, saved, 1);
    expect(await changeCompanyAccount(owner, saved, 1)).toEqual({ changed: false });
    expect(await refusalOf(changeCompanyAccount(owner, { ...saved, name: "Later" }, 1))).toBe(
      "Conflict settings-stale",
    );
    expect(await auditOf(owner.company.id)).toHaveLength(1);
  });

  test("is seen by everybody of the company and changed by its owners; a vendor has none", async () => {
    const staff = await makeStaff(await makeCompany());
    for (const role of ["operations", "sales", "viewer"] as const) {
      expect(await refusalOf(changeCompanyAccount(staff[role], information(), 1))).toBe("Forbidden role-not-allowed");
      expect((await findCompanyAccount(staff[role])).may).toEqual({ change: false });
    }
    const vendor = await ownerOf("vendor");
    expect(await refusalOf(findCompanyAccount(vendor))).toBe("NotFound not-found");
    expect(await refusalOf(changeCompanyAccount(vendor, information(), 1))).toBe("NotFound not-found");
    expect(await refusalOf(nicknameState(vendor, "anything"))).toBe("NotFound not-found");
  });
});

/** Deeds that wait for another's transaction. */
const waiting = () =>
  db.execute(sql`select from pg_locks where locktype = 'transactionid' and not granted
    and pid in (select pid from pg_stat_activity where datname = current_database())`);

describe("a nickname", () => {
  test("is free, one's own, or another company's", async () => {
    const [one, other] = [await ownerOf(), await ownerOf()];
    const { nickname } = information();
    expect(await nicknameState(one, nickname)).toBe("free");
    await changeCompanyAccount(one, information({ nickname }), 1);
    expect(await nicknameState(one, nickname)).toBe("own");
    expect(await nicknameState(other, nickname)).toBe("taken");
    const taken = changeCompanyAccount(other, information({ nickname }), 1);
    expect(await refusalOf(taken)).toBe("Invalid nickname: nickname-taken");
  });

  test("goes to one of two companies that ask for it at once", async () => {
    const { nickname } = information();
    const owners = await Promise.all(Array.from({ length: 6 }, () => ownerOf()));
    const answers = owners.map((owner) => refusalOf(changeCompanyAccount(owner, information({ nickname }), 1)));
    const told = (await Promise.all(answers)).sort();
    expect(told).toEqual([...Array<string>(5).fill("Invalid nickname: nickname-taken"), "done"]);
  });

  test("that was given up is nobody else's, and may be taken back", async () => {
    const [one, other] = [await ownerOf(), await ownerOf()];
    const [first, second] = [information(), information()];
    await changeCompanyAccount(one, first, 1);
    await changeCompanyAccount(one, second, 2);
    expect(await nicknameState(other, first.nickname)).toBe("taken");
    const takeover = changeCompanyAccount(other, information({ nickname: first.nickname }), 1);
    expect(await refusalOf(takeover)).toBe("Invalid nickname: nickname-taken");
    expect(await nicknameState(one, first.nickname)).toBe("free");
    await changeCompanyAccount(one, first, 3);
    expect(await presentNicknameOf(first.nickname)).toBeNull();
    expect(await presentNicknameOf(second.nickname)).toBe(first.nickname);
  });

  test("goes to nobody who asks for it while its company gives it up", async () => {
    const [one, other] = [await ownerOf(), await ownerOf()];
    const [first, second] = [information(), information()];
    await changeCompanyAccount(one, first, 1);
    let told: Promise<string> | undefined;
    await db.transaction(async (tx) => {
      const { nickname } = second;
      await tx.update(companies).set({ nickname }).where(eq(companies.id, one.company.id));
      told = refusalOf(changeCompanyAccount(other, information({ nickname: first.nickname }), 1));
      await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 5_000 });
      await keepFormer(tx, one.company.id, first.nickname, nickname);
    });
    expect(await told).toBe("Invalid nickname: nickname-taken");
  });

  test("of a suspended company leads nowhere", async () => {
    const owner = await ownerOf();
    const first = information();
    await changeCompanyAccount(owner, first, 1);
    await changeCompanyAccount(owner, information(), 2);
    await db.update(companies).set({ suspendedAt: new Date() }).where(eq(companies.id, owner.company.id));
    expect(await presentNicknameOf(first.nickname)).toBeNull();
    expect(await nicknameState(await ownerOf(), first.nickname)).toBe("taken");
  });

  test.each(["admin", "www", "counterpart", "xn--a", "a--b"])(
    "is never %s, unless it is so already",
    async (nickname) => {
      const owner = await ownerOf();
      expect(await nicknameState(owner, nickname)).toBe("reserved");
      const change = changeCompanyAccount(owner, information({ nickname }), 1);
      expect(await refusalOf(change)).toBe("Invalid nickname: nickname-reserved");
      await db.update(companies).set({ nickname }).where(eq(companies.id, owner.company.id));
      expect(await changeCompanyAccount(owner, information({ nickname }), 1)).toEqual({ changed: true });
    },
  );

  test("of two owners of one company who save at once, one is told", async () => {
    const one = await ownerOf();
    const colleague = await makeOperator(one.company);
    const saves = [one, colleague].map((owner) => refusalOf(changeCompanyAccount(owner, information(), 1)));
    expect((await Promise.all(saves)).sort()).toEqual(["Conflict settings-stale", "done"]);
  });
});

describe("the form", () => {
  const typed = { name: " Quay\tside ", nickname: " QUAY-1 ", language: "en", timeZone: "UTC", baseVersion: "3" };
  const problems = (change: object) => {
    const { error } = AccountForm.safeParse({ ...typed, ...change });
    return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  };

  test("reads what a person means", () => {
    expect(AccountForm.parse({ ...typed, colour: "0FA", supportPhone: "" })).toEqual({
      ...{ name: "Quay side", nickname: "quay-1", colour: "#00ffaa", language: "en", timeZone: "UTC", baseVersion: 3 },
      ...{ supportEmail: null, supportPhone: null, country: null },
    });
  });

  test.each([
    [{ name: " \u200b " }, "name: company-name-required"],
    [{ nickname: "-quay" }, "nickname: nickname-shape"],
    [{ nickname: "quay side" }, "nickname: nickname-shape"],
    [{ nickname: "q".repeat(41) }, "nickname: nickname-shape"],
    [{ nickname: "кей" }, "nickname: nickname-shape"],
    [{ colour: "red" }, "colour: colour-shape"],
    [{ colour: "#12345g" }, "colour: colour-shape"],
    [{ supportEmail: "help" }, "supportEmail: email-shape"],
    [{ supportPhone: "call me" }, "supportPhone: phone-shape"],
    [{ country: "XX" }, "country: country-required"],
    [{ language: "xx" }, "language: language-required"],
    [{ timeZone: "Mars/Olympus" }, "timeZone: time-zone-required"],
    [{ baseVersion: "-1" }, "baseVersion: form-incomplete"],
  ])("refuses %o", (change, problem) => {
    expect(problems(change)).toEqual([problem]);
  });
});
