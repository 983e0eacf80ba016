import { decipher, encipher } from "~/auth/cipher";
import { secretKey } from "~/auth/secret-key.server";
import { newSecret } from "~/auth/secrets";

/** A webhook's new secret, and as the database keeps it. */
export async function drawSecret(webhookId: string): Promise<{ secret: string; sealed: string }> {
  const secret = `whsec_${newSecret()}`;
  return { secret, sealed: encipher(await secretKey(), secret, webhookId) };
}

/** The secret as the receiver knows it; null when the installation has another key now. */
export const openSecret = async (webhookId: string, sealed: string): Promise<string | null> =>
  decipher(await secretKey(), sealed, webhookId);
