/** The database's own code of what went wrong, such as `23505`; "" where it was not the database that complained. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const { code } = error as { code?: unknown };
  const { code: beneath } = (error.cause ?? {}) as { code?: unknown };
  return String(code ?? beneath ?? "");
}

export const UNIQUENESS_BROKEN = "23505";

/** One of two transactions that wait for each other, given up: it may simply be tried again. */
export const GIVEN_UP = ["40P01", "40001"];

/** Stopped for taking longer than any statement may. */
export const TOOK_TOO_LONG = "57014";
