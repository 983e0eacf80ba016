import { pino } from "pino";

interface DatabaseFailure extends Error {
  query?: string;
  params?: unknown[];
  code?: string;
  constraint_name?: string;
}

/** An error for the log: where and what, without the values that a statement carried. Those may be somebody's address. */
export function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause, query, params, code, constraint_name } = error as DatabaseFailure;
  const frames = stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
  const said = params && query ? `Failed query: ${query}` : message;
  return {
    type: name,
    message: said,
    code,
    constraint: constraint_name,
    stack: frames,
    cause: cause ? describe(cause) : undefined,
  };
}

export const createLog = (level: string) => pino({ level, base: null, serializers: { err: describe } });
