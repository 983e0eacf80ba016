import { createHash, createHmac } from "node:crypto";
import { SignJWT } from "jose";
import { env } from "~/env.server";

/** The bearer is good for so many seconds. */
const GOOD_FOR = 5 * 60;

interface Signed {
  webhook: { id: string; address: string };
  eventId: string;
  body: string;
  secret: string;
  now?: Date;
}

/**
 * The headers of one attempt: who sends what, signed twice with the webhook's secret. The bearer is Connect's, and names the body by its
 * SHA-256; the signature is an HMAC over moment and body. Both are made anew for each attempt.
 */
export async function headersOf({ webhook, eventId, body, secret, now = new Date() }: Signed) {
  const seconds = Math.floor(now.getTime() / 1000);
  const claims = { body_sha256: createHash("sha256").update(body).digest("hex") };
  const bearer = await new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(env.ORIGIN)
    .setAudience(webhook.address)
    .setSubject(webhook.id)
    .setJti(eventId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + GOOD_FOR)
    .sign(Buffer.from(secret));
  const mark = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return {
    ...unsigned(eventId),
    Authorization: `Bearer ${bearer}`,
    "Counterpart-Signature": `t=${seconds},v1=${mark}`,
  };
}

/** What of them is no secret. */
export const unsigned = (eventId: string) => ({
  "Content-Type": "application/json",
  "User-Agent": "Counterpart-Webhooks",
  "Counterpart-Event-Id": eventId,
});
