import { Secret, TOTP } from "otpauth";

const PERIOD = 30;
const ISSUER = "Counterpart";

/** A secret to share with an authenticator app, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

const appOf = (secret: string, label = "") =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD });

/** What an authenticator app reads from the picture: the secret, and whose it is. */
export const otpAddress = (secret: string, email: string): string => appOf(secret, email).toString();

/**
 * The time step whose code this is: now's, the one before or the next, for clocks that differ; null when it is none of them.
 * @param now milliseconds since 1970
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  const delta = appOf(secret).validate({ token: code, window: 1, timestamp: now });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD) + delta;
}
