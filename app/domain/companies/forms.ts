import countries from "i18n-iso-countries";
import { z } from "zod";
import { LANGUAGES } from "~/domain/languages";
import { isPhone } from "~/domain/phone";
import { HAS_TEXT, plainLine } from "~/domain/text";
import { isTimeZone } from "~/domain/time-zones";
import { SHOWN_PAGES } from "./portal-pages";

/** The door of the storefronts: whose customer somebody is. Messages are keys of `app/texts/fields.ts`. */
export const NicknameForm = z.object({
  accountName: z.string({ error: "nickname-required" }).trim().min(1, "nickname-required").max(100, "too-long?max=100"),
});

const optional = (max: number) =>
  z
    .string()
    .overwrite(plainLine)
    .max(max, `too-long?max=${max}`)
    .default("")
    .transform((text) => text || null);

/** The version that the person was looking at. */
export const baseVersion = z
  .string({ error: "form-incomplete" })
  .regex(/^\d{1,9}$/, "form-incomplete")
  .transform(Number);

/** A box that may be ticked. */
export const box = z
  .string()
  .optional()
  .transform((answer) => answer === "on");

/** A nickname: the last part of a storefront's address. */
export const NICKNAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

const nickname = z
  .string({ error: "nickname-required" })
  .overwrite((text) => text.normalize("NFKC").trim().toLowerCase())
  .min(1, "nickname-required")
  .regex(NICKNAME, "nickname-shape");

/** `#abc`, `abc` and `#AABBCC` are the same colour. */
function hex(text: string): string {
  const digits = plainLine(text).replace(/^#/, "").toLowerCase();
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return long && `#${long}`;
}

/** Account Information: what a provider says of itself. Row S1. */
export const AccountForm = z.object({
  name: z
    .string({ error: "company-name-required" })
    .overwrite(plainLine)
    .regex(HAS_TEXT, "company-name-required")
    .max(200, "too-long?max=200"),
  nickname,
  colour: z
    .string()
    .overwrite(hex)
    .regex(/^(#[0-9a-f]{6})?$/, "colour-shape")
    .default("")
    .transform((colour) => colour || null),
  supportEmail: optional(254).refine((email) => email === null || z.email().safeParse(email).success, "email-shape"),
  supportPhone: optional(60).refine((phone) => isPhone(phone ?? ""), "phone-shape"),
  country: optional(2).refine((code) => code === null || countries.isValid(code), "country-required"),
  language: z.enum(LANGUAGES, { error: "language-required" }),
  timeZone: z.string({ error: "time-zone-required" }).refine(isTimeZone, "time-zone-required"),
  baseVersion,
});

export type AccountInformation = Omit<z.output<typeof AccountForm>, "baseVersion">;

/** Whether a nickname is free. */
export const NicknameQuestionForm = z.object({ nickname });

/** Portal functionality: a box for each page, named `page-` and the page. */
export const PortalForm = z.object({
  ...Object.fromEntries(SHOWN_PAGES.map((page) => [`page-${page}`, box])),
  baseVersion,
});

/** What happens with customers' users beside what operators do. */
export const PeopleForm = z.object({ inviteFirstUser: box, firstUserManages: box, baseVersion });

/** What passwords of the company's people must be made of. */
export const PasswordRulesForm = z.object({
  fewestCharacters: z
    .string({ error: "fewest-characters-range" })
    .trim()
    .regex(/^\d{1,3}$/, "fewest-characters-range")
    .transform(Number)
    .refine((count) => count >= 12 && count <= 64, "fewest-characters-range"),
  needsLetterAndDigit: box,
  needsSpecial: box,
  baseVersion,
});
