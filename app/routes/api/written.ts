import { z } from "zod";
import { HAS_TEXT, plainLine } from "~/domain/text";

/** One line that says something. @param max letters */
export const line = (max: number) => z.string().overwrite(plainLine).regex(HAS_TEXT, "is empty").max(max);

/** Some lines, or none. @param max letters */
export const lines = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, "\n").trim())
    .max(max);

/** Lines that say something. @param max letters */
export const someLines = (max: number) => lines(max).regex(HAS_TEXT, "is empty");

/** Another thing, by its id. */
export const Named = z
  .object({ id: z.string().min(1).max(60) })
  .meta({ id: "Named", description: "Another thing, by its id." });

/** The same, with an example of the kind of thing that is meant. */
export const reference = (example: string) => Named.meta({ examples: [{ id: example }] });
