import { z } from "zod";
import { HAS_TEXT, plainLine } from "~/domain/text";

/** What a thing of the catalogue is called, at most 100 characters. Messages are keys of `app/texts/fields.ts`. */
export const catalogName = z
  .string({ error: "name-required" })
  .overwrite(plainLine)
  .regex(HAS_TEXT, "name-required")
  .max(100, "too-long?max=100");

/** What it is for, at most 500 characters. */
export const catalogDescription = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, "\n").trim())
  .max(500, "too-long?max=500")
  .default("");

/** The moment of the last change that the person was looking at, in milliseconds. */
export const baseMoment = z
  .string({ error: "form-incomplete" })
  .regex(/^\d{1,15}$/, "form-incomplete")
  .transform(Number);
