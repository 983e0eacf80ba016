import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { TooSoon } from "~/domain/refusals";

/** OWASP's argon2id profile; 2 is the enum's argon2id. */
const PROFILE = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A processor at least stays with everybody else. */
const AT_ONCE = availableParallelism() > 2 ? 2 : 1;
const WAITING = 16;

/** How many passwords may be in work or waiting; one more is told to come again. */
export const ROOM = AT_ONCE + WAITING;

let running = 0;
const queue: (() => void)[] = [];

/** Few at a time: sixteen people signing in at once must not take the machine from everybody else. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new TooSoon(2);
    await new Promise<void>((resume) => queue.push(resume));
  } else running++;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running--;
  }
}

export const MOST_CHARACTERS = 128;

/** The same letters typed on another keyboard are the same password. */
const composed = (password: string) => password.normalize("NFC");

/** Longer than any password can be, told without looking at all of it. */
export const tooLong = (password: string) =>
  password.length > 4 * MOST_CHARACTERS || [...composed(password)].length > MOST_CHARACTERS;
export const tooShort = (password: string, fewest: number) => [...composed(password)].length < fewest;

/**
 * The argon2id hash of a password, made off the main thread.
 * @throws TooSoon when too many wait already
 */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(composed(password), PROFILE));

let decoy: Promise<string> | undefined;

/** What is compared where there is nothing to compare with; made once, and anew if that failed. */
const decoyHash = () =>
  (decoy ??= hash("nobody has this password", PROFILE).catch((error: unknown) => {
    decoy = undefined;
    throw error;
  }));

/**
 * Those of `people` whose password it is. Nobody at all, or somebody without a password, takes as long as one who has one; and of several
 * each is looked at, whether the first was right or not. All are looked at in one turn: who is told to wait has had no try.
 * @throws TooSoon when too many wait already
 */
export async function allWithPassword<P extends { passwordHash: string | null }>(
  people: readonly P[],
  password: string,
): Promise<P[]> {
  if (tooLong(password)) return [];
  return inTurn(async () => {
    const right: P[] = [];
    for (const person of people.length > 0 ? people : [null]) {
      const isRight = await verify(person?.passwordHash ?? (await decoyHash()), composed(password));
      if (isRight && person?.passwordHash) right.push(person);
    }
    return right;
  });
}

/**
 * Whether `password` is the one behind `hashed`, as `allWithPassword` asks it.
 * @throws TooSoon when too many wait already
 */
export const verifyPassword = async (hashed: string | null | undefined, password: string): Promise<boolean> =>
  (await allWithPassword([{ passwordHash: hashed ?? null }], password)).length > 0;
