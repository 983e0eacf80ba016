import { createHash, randomBytes } from "node:crypto";

/** A secret that nobody guesses, fit for an address or a cookie. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a secret: enough to recognise it, useless to whoever reads the table. */
export const fingerprint = (secret: string): string => createHash("sha256").update(secret).digest("hex");
