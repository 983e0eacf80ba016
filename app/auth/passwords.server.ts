import { Invalid } from "~/domain/refusals";
import { FEWEST_CHARACTERS, hashPassword, MOST_CHARACTERS, tooLong, tooShort } from "./hashing.server";
import { isCommon } from "./password-rules.server";

export { verifyPassword, whosePassword } from "./hashing.server";

/**
 * The hash of a newly chosen password: 12 to 128 characters of any kind, and not among the first that strangers try.
 * @param about the person's name, e-mail address and company
 * @throws Invalid("password") too short, too long or common; TooSoon when too many passwords are being hashed
 */
export async function newPassword(password: string, about: readonly string[], field = "password"): Promise<string> {
  if (tooLong(password)) throw new Invalid(field, "password-too-long", { characters: MOST_CHARACTERS });
  if (tooShort(password)) throw new Invalid(field, "password-too-short", { characters: FEWEST_CHARACTERS });
  if (await isCommon(password, about)) throw new Invalid(field, "password-common");
  return hashPassword(password);
}
