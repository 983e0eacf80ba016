import { describe, expect, test } from "vitest";
import { hashPassword, ROOM, verifyPassword } from "~/auth/hashing.server";
import { isCommon } from "~/auth/password-rules.server";
import { newPassword } from "~/auth/passwords.server";
import type { PasswordRules } from "~/db/schema";
import { PRODUCT_PASSWORD_RULES } from "~/domain/companies/product-password-rules";

const fresh = (password: string, rules: Partial<PasswordRules> = {}) =>
  newPassword(password, [], { ...PRODUCT_PASSWORD_RULES, ...rules });

const refusal = (code: string, field = "password") => expect.objectContaining({ code, field }) as Error;

describe("a new password", () => {
  test("has 12 characters or more, of any kind, counted as people count", async () => {
    await expect(fresh("elevenchars")).rejects.toEqual(refusal("password-too-short"));
    await expect(fresh("🐙🪁🧶🎺🛶🌵🧊🪴🥁🐢🦊")).rejects.toEqual(refusal("password-too-short"));
    for (const fit of [
      "🐙🪁🧶🎺🛶🌵🧊🪴🥁🐢🦊🍋",
      "  spaces count too  ",
      "пароль из слов",
      "静かな街灯の下で待つ人々の影",
    ]) {
      expect(await verifyPassword(await fresh(fit), fit)).toBe(true);
    }
  });

  test("has at most 128, and a megabyte is told at once", async () => {
    const long = Array.from({ length: 128 }, (_, i) => String.fromCodePoint(0x4e00 + i * 7)).join("");
    expect(await verifyPassword(await fresh(long), long)).toBe(true);
    await expect(fresh(`${long}!`)).rejects.toEqual(refusal("password-too-long"));
    const began = performance.now();
    await expect(fresh("x".repeat(1_000_000))).rejects.toEqual(refusal("password-too-long"));
    expect(await verifyPassword(null, "x".repeat(1_000_000))).toBe(false);
    expect(performance.now() - began).toBeLessThan(500);
  });

  test("is the same however the keyboard composes its letters", async () => {
    const hash = await fresh("crème brûlée très chaude".normalize("NFC"));
    expect(await verifyPassword(hash, "crème brûlée très chaude".normalize("NFD"))).toBe(true);
  });

  test("is as long as the company asks", async () => {
    const rules = { fewestCharacters: 20 };
    await expect(fresh("nineteen characters", rules)).rejects.toEqual(refusal("password-too-short"));
    await expect(fresh("twenty characters, so", rules)).resolves.toMatch(/^\$argon2id/);
  });

  test.each(["only words in here", "98 17 55 20 41 73", "٣٤٥ ٦٧٨ ٩٠١ ٢٣"])(
    "lacks a letter or a digit: %s",
    async (password) => {
      await expect(fresh(password, { needsLetterAndDigit: true })).rejects.toEqual(
        refusal("password-needs-letter-and-digit"),
      );
    },
  );

  test.each(["a lamp and 3 posts", "лампа и 3 столба", "街灯の下で待つ 4 人々の影と光と夜"])(
    "has both: %s",
    async (password) => {
      await expect(fresh(password, { needsLetterAndDigit: true })).resolves.toMatch(/^\$argon2id/);
      await expect(fresh(password, { needsSpecial: true })).rejects.toEqual(refusal("password-needs-special"));
      await expect(fresh(`${password}!`, { needsSpecial: true })).resolves.toMatch(/^\$argon2id/);
    },
  );

  test.each([
    "password1234",
    "passwordpassword",
    "123456789012",
    "qwertyuiopas",
    "aaaaaaaaaaaaaaaa",
    "abcdefghijkl",
    "P@ssw0rd1234",
    "letmeinletmein",
    "1q2w3e4r5t6y",
    "PASSWORD123456",
    "0".repeat(128),
  ])("is not one that strangers try first: %s", async (password) => {
    await expect(fresh(password)).rejects.toEqual(refusal("password-common"));
  });

  test.each(["OliviaReis2026", "olivia.reis@northline.example", "northline-it-1", "Northline IT Northline"])(
    "is not made of what the person is called: %s",
    async (password) => {
      expect(await isCommon(password, ["Olivia Reis", "olivia.reis@northline.example", "Northline IT"])).toBe(true);
    },
  );

  test.each(["counterpart-demo-1", "correct horse battery staple", "a quiet lamp post", "Zx9!kQ2#mP7v"])(
    "needs no rules of composition: %s",
    async (password) => {
      expect(await isCommon(password, ["Olivia Reis", "olivia.reis@northline.example"])).toBe(false);
    },
  );
});

describe("hashing", () => {
  test("is argon2id, salted", async () => {
    const [one, other] = await Promise.all([hashPassword("a quiet lamp post"), hashPassword("a quiet lamp post")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  test("an unknown account is never right, and takes the time of a known one", async () => {
    const hash = await hashPassword("a quiet lamp post");
    const time = async (against: string | null) => {
      const times: number[] = [];
      for (let i = 0; i < 9; i++) {
        const began = performance.now();
        expect(await verifyPassword(against, "something else entirely")).toBe(false);
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[4]!;
    };
    await time(null);
    const [unknown, known] = [await time(null), await time(hash)];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
    expect(await verifyPassword(null, "nobody has this password")).toBe(false);
  });

  test("few at a time: beyond a short queue people are told to wait, and the rest get through", async () => {
    const hash = await hashPassword("a quiet lamp post");
    const answers = await Promise.allSettled(
      Array.from({ length: 40 }, () => verifyPassword(hash, "a quiet lamp post")),
    );
    const through = answers.filter(({ status }) => status === "fulfilled");
    expect(through).toHaveLength(ROOM);
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "too-many-tries", seconds: 2 });
    }
    expect(await verifyPassword(hash, "a quiet lamp post")).toBe(true);
  });
});
