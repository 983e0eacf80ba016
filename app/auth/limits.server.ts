import { isIPv6 } from "node:net";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "~/db/client";
import { rateLimits } from "~/db/schema";
import type { RefusalCode } from "~/domain/refusal-codes";
import { TooSoon } from "~/domain/refusals";
import { fingerprint } from "./secrets";

const MINUTE = 60;

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });

/** What one door allows. */
interface Allowance {
  /** Tries of one account from one address. */
  pair: [points: number, seconds: number];
  /** Tries from one address, whichever the account. */
  address: [points: number, seconds: number];
  /** Tries of one account from everywhere: beyond it each address has but one try in `slowSeconds`. Nobody is locked out. */
  account: [points: number, seconds: number];
  slowSeconds: number;
}

/** A household behind IPv6 has more addresses than the internet had before: it counts as one. */
const household = (ip: string): string => {
  if (!isIPv6(ip) || ip.startsWith("::ffff:")) return ip;
  const [head = "", tail = ""] = ip.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const all = ip.includes("::")
    ? [...left, ...Array<string>(8 - left.length - right.length).fill("0"), ...right]
    : left;
  return all.slice(0, 4).join(":");
};

const tooSoon = ({ msBeforeNext }: RateLimiterRes, code?: RefusalCode) =>
  new TooSoon(Math.max(1, Math.ceil(msBeforeNext / 1000)), code);

async function consume(from: RateLimiterDrizzle, key: string, code?: RefusalCode): Promise<void> {
  try {
    await from.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooSoon(error, code);
    throw error;
  }
}

function doorOf(name: string, { pair, address, account, slowSeconds }: Allowance) {
  const limits = {
    pair: limiter(`${name}:pair`, ...pair),
    address: limiter(`${name}:address`, ...address),
    account: limiter(`${name}:account`, Number.MAX_SAFE_INTEGER, account[1]),
    slow: limiter(`${name}:slow`, 1, slowSeconds),
  };
  const keysOf = (who: string, ip: string) => {
    const from = household(ip);
    return {
      pair: fingerprint(`${who.toLowerCase()} ${from}`),
      account: fingerprint(who.toLowerCase()),
      address: fingerprint(from),
    };
  };
  return {
    /**
     * Counts one try; whether the account exists makes no difference. A try that is refused for its account does not count
     * against its address, so that other accounts behind the same address are not locked out.
     * @throws TooSoon
     */
    async take(who: string, ip: string): Promise<void> {
      const key = keysOf(who, ip);
      const tried = await limits.account.get(key.account);
      if (tried && tried.consumedPoints >= account[0]) await consume(limits.slow, key.pair);
      await consume(limits.pair, key.pair);
      await consume(limits.address, key.address);
      await limits.account.penalty(key.account);
    },
    /**
     * Counts one try, unless `work` was told to wait before it could try anything.
     * @throws TooSoon
     */
    async attempt<T>(who: string, ip: string, work: () => Promise<T>): Promise<T> {
      await this.take(who, ip);
      try {
        return await work();
      } catch (error) {
        if (error instanceof TooSoon) await this.giveBack(who, ip);
        throw error;
      }
    },
    /** One try was none: it does not count. */
    async giveBack(who: string, ip: string): Promise<void> {
      const key = keysOf(who, ip);
      await Promise.all([
        limits.pair.reward(key.pair),
        limits.slow.delete(key.pair),
        limits.address.reward(key.address),
        limits.account.reward(key.account),
      ]);
    },
    /** The try succeeded: neither it nor those before it count for this account and address. */
    async forget(who: string, ip: string): Promise<void> {
      const key = keysOf(who, ip);
      await Promise.all([
        limits.pair.delete(key.pair),
        limits.slow.delete(key.pair),
        limits.address.reward(key.address),
        limits.account.reward(key.account),
      ]);
    },
  };
}

export const signInLimit = doorOf("sign-in", {
  pair: [10, 15 * MINUTE],
  address: [100, 15 * MINUTE],
  account: [50, 60 * MINUTE],
  slowSeconds: 30,
});

export const forgotLimit = doorOf("forgot", {
  pair: [5, 60 * MINUTE],
  address: [30, 60 * MINUTE],
  account: [10, 60 * MINUTE],
  slowSeconds: 15 * MINUTE,
});

export const signUpLimit = doorOf("sign-up", {
  pair: [10, 60 * MINUTE],
  address: [40, 60 * MINUTE],
  account: [20, 60 * MINUTE],
  slowSeconds: 15 * MINUTE,
});

const signedUp = [limiter("signed-up:quarter", 5, 15 * MINUTE), limiter("signed-up:day", 30, 24 * 60 * MINUTE)];

/** Counts a sign-up that a store takes from one address, whichever e-mail address it names. Throws TooSoon("too-many-sign-ups"). */
export async function takeSignUp(storeId: string, ip: string): Promise<void> {
  for (const limit of signedUp) await consume(limit, fingerprint(`${storeId} ${household(ip)}`), "too-many-sign-ups");
}

/** Tries of one person, by their id. */
const byPerson = (name: string, points: number, seconds: number) => {
  const tries = limiter(name, points, seconds);
  return {
    /** Counts one try. Throws TooSoon. */
    take: (who: string) => consume(tries, fingerprint(who)),
    /** The try succeeded: neither it nor those before it count. */
    forget: (who: string) => tries.delete(fingerprint(who)),
    /** Counts nothing. Throws TooSoon when no try is left. */
    async check(who: string): Promise<void> {
      const tried = await tries.get(fingerprint(who));
      if (tried && tried.consumedPoints >= points) throw tooSoon(tried);
    },
  };
};

/** Tries from one address. */
const byAddress = (...allowed: Parameters<typeof byPerson>) => {
  const { take, check } = byPerson(...allowed);
  return { take: (ip: string) => take(household(ip)), check: (ip: string) => check(household(ip)) };
};

/** Reset links tried from one address. */
export const resetLimit = byAddress("reset", 60, 15 * MINUTE);
/** Links of invitations tried from one address. */
export const invitationLimit = byAddress("invitation", 60, 15 * MINUTE);
/** Codes of an authenticator app tried by one person, who knows the password already. */
export const secondFactorLimit = byPerson("second-factor", 10, 15 * MINUTE);
/** Links that confirm an e-mail address tried from one address. */
export const confirmationLimit = byAddress("confirmation", 60, 15 * MINUTE);
/** Passwords tried on a link that confirms an e-mail address. */
export const confirmationPasswordLimit = doorOf("confirmation-password", {
  pair: [10, 15 * MINUTE],
  address: [60, 15 * MINUTE],
  account: [30, 60 * MINUTE],
  slowSeconds: 30,
});
/** Set-up codes tried from one address. */
export const setUpLimit = byAddress("set-up", 10, 15 * MINUTE);
/** Nicknames of no storefront, asked for from one address. */
export const nicknameLimit = byAddress("nickname", 60, 5 * MINUTE);
/** Looks at a company's own domain, which ask another server. */
export const domainCheckLimit = byPerson("domain-check", 1, 10);
/** Changes of one's own password, where the current one could be guessed. */
export const changeLimit = byPerson("change-password", 20, 15 * MINUTE);
/** Activation links that one operator sends by mail to whichever address, for whichever company. */
export const activationLetterLimit = byPerson("activation-letter", 60, 60 * MINUTE);
/** Partners that one operator creates, each a company of its own. */
export const creationLimit = byPerson("partner-creation", 100, 24 * 60 * MINUTE);
/** Test events and deliveries sent again by the people of one company, each of which asks a stranger's server. */
export const webhookByHandLimit = byPerson("webhook-by-hand", 30, 10 * MINUTE);
