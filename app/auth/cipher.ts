import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;
const VERSION = "1.";

/**
 * Enciphers a text that must be read again.
 * @param key 32 bytes
 * @param owner whose it is: the same cipher text in somebody else's row does not open
 */
export function encipher(key: Buffer, text: string, owner: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was enciphered; null when the key is another one, the owner is, or the text has been touched. */
export function decipher(key: Buffer, sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed.slice(VERSION.length), "base64url");
  if (!sealed.startsWith(VERSION) || bytes.length < NONCE + TAG) return null;
  try {
    const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
