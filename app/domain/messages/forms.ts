import { z } from "zod";
import { baseVersion } from "~/domain/companies/forms";
import { plainLine } from "~/domain/text";

/** Lines end as we end them, whatever the browser sends; no more than one empty line stands between paragraphs. */
const lines = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const address = z
  .string()
  .overwrite(plainLine)
  .max(254, "too-long?max=254")
  .default("")
  .transform((email) => email || null)
  .refine((email) => email === null || z.email().safeParse(email).success, "email-shape");

/** Settings › Customer Storefront › Mail: in whose name it goes out. Messages are keys of `app/texts/fields.ts`. */
export const SenderForm = z.object({
  fromName: z
    .string()
    .overwrite(plainLine)
    .max(100, "too-long?max=100")
    .default("")
    .transform((name) => name || null),
  fromAddress: address,
  replyTo: address,
  baseVersion,
});

export type Sender = Omit<z.output<typeof SenderForm>, "baseVersion">;

/** One letter in one language: whether it is sent, and its words. Both empty: the product's own. */
export const LetterForm = z.object({
  on: z
    .string()
    .optional()
    .transform((answer) => answer === "on"),
  subject: z.string().overwrite(plainLine).max(200, "too-long?max=200").default(""),
  text: z.string().overwrite(lines).max(1_500, "too-long?max=1500").default(""),
  baseVersion,
});
