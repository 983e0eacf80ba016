import type { Operator } from "~/auth/actor";
import { claim, keepAnswer, release } from "~/domain/kept-answers/keep";
import type { Answer } from "./endpoint";
import { answerTo, Refused } from "./errors";

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The key by which a client names a request that it may have to send again; null when it names none. */
export function keyIn(request: Request): string | null {
  const key = request.headers.get("Idempotency-Key");
  if (key === null || request.method !== "POST") return null;
  if (KEY.test(key)) return key;
  throw new Refused(400, "VAL_001", ["Idempotency-Key takes 1 to 255 visible ASCII characters."]);
}

async function done(actor: Operator, key: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const refusal = answerTo(error);
    if (refusal) return refusal;
    await release(actor, key);
    throw error;
  }
}

/**
 * Does what a client asks for under a key of its own, once: asked again within a day, it is answered as the first time.
 * @param parts what is asked: method, address, body
 * @throws Refused(422) when the key stands for something else, Refused(409) while it is being worked on
 */
export async function once(
  actor: Operator,
  key: string,
  parts: readonly (string | Buffer)[],
  work: () => Promise<Answer>,
): Promise<Answer> {
  const claimed = await claim(actor, key, parts);
  if (claimed === "another")
    throw new Refused(422, "VAL_001", ["This Idempotency-Key stands for another request. Take a new one."]);
  if (claimed === "in-flight")
    throw new Refused(409, "VAL_001", ["The request of this Idempotency-Key is being worked on."], {
      "Retry-After": "1",
    });
  if (claimed !== "ours") {
    const { status, headers, body } = claimed;
    const replayed = { ...headers, "Idempotent-Replayed": "true" };
    return { status, headers: replayed, ...(body !== null && { body: JSON.parse(body) as unknown }) };
  }
  const answer = await done(actor, key, work);
  const { status, headers = {}, body } = answer;
  await keepAnswer(actor, key, { status, headers, body: body === undefined ? null : JSON.stringify(body) });
  return answer;
}
