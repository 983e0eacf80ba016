import { z } from "zod";
import { baseVersion } from "~/domain/companies/forms";
import { HAS_TEXT, plainLine } from "~/domain/text";
import { newsAudiences } from "./status";

/** A post as it is written. Messages are keys of `app/texts/fields.ts`. */
export const NewsForm = z.object({
  title: z
    .string({ error: "title-required" })
    .overwrite(plainLine)
    .regex(HAS_TEXT, "title-required")
    .max(256, "too-long?max=256"),
  subtitle: z.string().overwrite(plainLine).max(256, "too-long?max=256").default(""),
  /** Markdown. */
  content: z
    .string({ error: "content-required" })
    .overwrite((text) => text.replace(/\r\n?/g, "\n").trim())
    .regex(HAS_TEXT, "content-required")
    .max(20_000, "too-long?max=20000"),
  audience: z.enum(newsAudiences, { error: "audience-required" }),
});

export const NewsChangeForm = NewsForm.extend({ baseVersion });

export type NewsAnswers = z.output<typeof NewsForm>;
