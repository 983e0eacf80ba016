import { Invalid } from "~/domain/refusals";

const codeOf = (error: unknown) =>
  error instanceof Error ? String((error.cause as { code?: unknown } | undefined)?.code) : "";

/** A company's groups have different names: the database says so, and a person hears it. */
export function nameTaken(error: unknown): never {
  throw codeOf(error) === "23505" ? new Invalid("name", "product-group-name-taken") : error;
}
