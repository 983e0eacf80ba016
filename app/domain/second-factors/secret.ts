import { decipher, encipher } from "~/auth/cipher";
import { secretKey } from "~/auth/secret-key.server";
import { Conflict } from "../refusals";

/** An authenticator's secret as the database keeps it. */
export const sealSecret = async (operatorId: string, secret: string): Promise<string> =>
  encipher(await secretKey(), secret, operatorId);

/**
 * An authenticator's secret as the app shares it.
 * @throws Conflict("second-factor-unreadable") when the installation has another key now
 */
export async function openSecret(operatorId: string, sealed: string): Promise<string> {
  const secret = decipher(await secretKey(), sealed, operatorId);
  if (secret === null) throw new Conflict("second-factor-unreadable");
  return secret;
}
