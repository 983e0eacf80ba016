import { z } from "zod";
import { line } from "~/domain/text";
import { required } from "~/domain/tier-accounts/forms";
import { objectClasses } from "./events";

const box = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");

/** What is wrong with an address, as a key of `app/texts/fields.ts`; null when nothing is. */
function faultOf(typed: string): string | null {
  if (!URL.canParse(typed)) return "webhook-address-shape";
  const { protocol, username, password, hash } = new URL(typed);
  if (protocol !== "https:" && protocol !== "http:") return "webhook-address-shape";
  if (username || password) return "webhook-address-login";
  return hash ? "webhook-address-hash" : null;
}

const address = z
  .string({ error: "webhook-address-required" })
  .overwrite(line)
  .min(1, "webhook-address-required")
  .max(500, "too-long?max=500")
  .transform((typed, context) => {
    const fault = typed === "" ? null : faultOf(typed);
    if (fault === null) return typed && new URL(typed).href;
    context.addIssue({ code: "custom", message: fault });
    return z.NEVER;
  });

const Boxes = Object.fromEntries(objectClasses.map((name) => [name, box])) as Record<
  (typeof objectClasses)[number],
  typeof box
>;

/** A webhook as it is made or changed; the products are ticked by their ids. Messages are keys of `app/texts/fields.ts`. */
export const WebhookForm = z
  .object({
    label: required(100, "webhook-label"),
    address,
    ...Boxes,
    baseVersion: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  })
  .transform(({ label, address, baseVersion, ...boxes }) => ({
    ...{ label, address, baseVersion },
    objectClasses: objectClasses.filter((name) => boxes[name]),
  }));

const PRODUCT = /^PRD(-\d{3}){3}$/;

/** The products that a form has ticked. */
export const productsIn = (answers: FormData): string[] =>
  [...answers].flatMap(([name, value]) => (PRODUCT.test(name) && value === "on" ? [name] : [])).toSorted();

export interface WebhookAnswers {
  label: string;
  address: string;
  objectClasses: string[];
  productIds: string[];
}
