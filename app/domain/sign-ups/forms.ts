import { z } from "zod";
import type { AddressField } from "~/domain/tier-accounts/address-format";
import { type AccountData, accountDataForm, DetailsForm, optional, required } from "~/domain/tier-accounts/forms";
import { regionNamed } from "~/domain/tier-accounts/regions";
import { personLine } from "~/domain/text";
import type { SignUpAnswers } from "~/db/schema";

const { taxId, addressLine2, postalCode, city, state, phone } = DetailsForm.shape;

/** What everybody is asked. Messages are keys of `app/texts/fields.ts`. */
const Questions = z.object({
  organization: required(255, "organization").overwrite(personLine),
  taxId,
  country: z.string().trim().toUpperCase().default(""),
  addressLine1: optional(255),
  addressLine2,
  postalCode,
  city,
  state,
  name: required(200, "your-name").overwrite(personLine),
  email: required(254, "your-email").pipe(z.email("email-shape")),
  phone,
  password: z.string({ error: "choose-password" }),
  /** The version of the terms that was ticked. */
  terms: z.string().optional(),
  /** No person sees this field: whoever fills it is none. */
  website: z.string().optional(),
});

/** What the rules of tier accounts judge. */
const judged = ["country", "addressLine1", "postalCode", "city", "state", "phone"] as const;

const text = (value: unknown) => (typeof value === "string" ? value.trim() : "");

/** Name and surname, as the technical contact of an account has them. */
export function namesOf(name: string): { firstName: string; lastName: string } {
  const at = name.lastIndexOf(" ");
  return at < 0
    ? { firstName: name, lastName: "" }
    : { firstName: name.slice(0, at).trim(), lastName: name.slice(at + 1) };
}

/** The tier account that a sign-up's answers stand for. */
export const accountOf = (answers: SignUpAnswers): AccountData => {
  const { organization, name, email, phone, taxId, ...address } = answers;
  return { name: organization, externalUid: "", externalId: "", taxId, ...address, ...namesOf(name), email, phone };
};

const NOBODY = { organization: "-", taxId: "", name: "- -", email: "nobody@nobody.example" };

/** What the rules of tier accounts say of a field: a key, or null when it fits. */
function problemOf(input: Record<string, unknown>, field: (typeof judged)[number], requireAddress: boolean) {
  if (!requireAddress && text(input[field]) === "") return null;
  const answers = Object.fromEntries(
    [...judged, "addressLine2"].map((name) => [name, text(input[name]) || undefined]),
  ) as Record<AddressField | "country" | "phone", string>;
  const { error } = accountDataForm().safeParse(accountOf({ ...NOBODY, ...answers }));
  return error?.issues.find(({ path }) => path[0] === field)?.message ?? null;
}

/**
 * A sign-up on a storefront, as its settings ask for it. Row S4.
 * @param asked whether an address is asked for, and whether terms are to be accepted
 */
export function signUpForm({ requireAddress, requireTerms }: { requireAddress: boolean; requireTerms: boolean }) {
  const whole = judged.reduce(
    (form, field) =>
      form.refine((data) => problemOf(data, field, requireAddress) === null, {
        path: [field],
        error: ({ input }) => problemOf(input as Record<string, unknown>, field, requireAddress) ?? "",
        when: () => true,
      }),
    Questions,
  );
  return whole
    .refine(({ terms }) => !requireTerms || terms !== undefined, {
      path: ["terms"],
      error: "terms-required",
      when: () => true,
    })
    .transform((data) => ({ ...data, state: regionNamed(data.country, data.state) ?? data.state }));
}

export type SigningUp = z.output<ReturnType<typeof signUpForm>>;

/** Whoever confirms an address shows that it was they who signed up. */
export const ConfirmForm = z.object({ password: z.string({ error: "sign-up-password-required" }) });

/** Messages are keys of `app/texts/fields.ts`. */
export const DenyForm = z.object({
  reason: z
    .string({ error: "denial-reason-required" })
    .trim()
    .min(1, "denial-reason-required")
    .max(255, "too-long?max=255"),
});
