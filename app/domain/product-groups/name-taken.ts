import { codeOf, UNIQUENESS_BROKEN } from "~/db/error-code";
import { Invalid } from "~/domain/refusals";

/** A company's groups have different names: the database says so, and a person hears it. */
export function nameTaken(error: unknown): never {
  throw codeOf(error) === UNIQUENESS_BROKEN ? new Invalid("name", "product-group-name-taken") : error;
}
