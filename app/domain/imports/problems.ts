import type { z } from "zod";
import type { ImportProblem } from "~/db/schema";
import type { RefusalCode } from "~/domain/refusal-codes";
import { Invalid, type Refusal } from "~/domain/refusals";
import type { ImportField } from "./fields";

export type { ImportProblem };

/** Something about a row that no other place says no to. */
export const problem = (
  field: ImportField | "",
  code: RefusalCode,
  parameters: ImportProblem["parameters"] = {},
): ImportProblem => ({ field, code, parameters });

/** A refusal of a deed, as it stands beside a row. */
export const refusedRow = (refusal: Refusal): ImportProblem => ({
  field: refusal instanceof Invalid ? refusal.field : "",
  code: refusal.code,
  parameters: refusal.parameters,
});

/** Everything that a schema says of a row's values, each with what stands in the cell. */
export const unfitRow = (error: z.ZodError, cells: Partial<Record<string, string>>): ImportProblem[] =>
  error.issues.map(({ path, message }) => {
    const field = String(path[0] ?? "");
    const value = cells[field]?.slice(0, 100);
    return { field, message, ...(value && { value }) };
  });
