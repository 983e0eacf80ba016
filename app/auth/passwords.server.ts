import type { PasswordRules } from "~/db/schema";
import { Invalid } from "~/domain/refusals";
import { hashPassword, MOST_CHARACTERS, tooLong, tooShort } from "./hashing.server";
import { isCommon } from "./password-rules.server";

export { allWithPassword, verifyPassword } from "./hashing.server";

const HAS_LETTER_AND_DIGIT = /^(?=.*\p{L})(?=.*\p{N})/su;
const HAS_SPECIAL = /[^\p{L}\p{M}\p{N}\s]/u;

/**
 * The hash of a newly chosen password: as long as the company asks, at most 128 characters, made of what the company asks, and not among
 * the first that strangers try.
 * @param about the person's name, e-mail address and company
 * @param rules of the company whose people's password it is
 * @throws Invalid("password") too short, too long, without what the company asks, or common; TooSoon when too many passwords are being hashed
 */
export async function newPassword(
  password: string,
  about: readonly string[],
  rules: PasswordRules,
  field = "password",
): Promise<string> {
  if (tooLong(password)) throw new Invalid(field, "password-too-long", { characters: MOST_CHARACTERS });
  if (tooShort(password, rules.fewestCharacters))
    throw new Invalid(field, "password-too-short", { characters: rules.fewestCharacters });
  const composed = password.normalize("NFC");
  if (rules.needsLetterAndDigit && !HAS_LETTER_AND_DIGIT.test(composed))
    throw new Invalid(field, "password-needs-letter-and-digit");
  if (rules.needsSpecial && !HAS_SPECIAL.test(composed)) throw new Invalid(field, "password-needs-special");
  if (await isCommon(password, about)) throw new Invalid(field, "password-common");
  return hashPassword(password);
}
