import { Lucia, TimeSpan } from "lucia";
import { db, type Queryable } from "~/db/client";
import { customerUsers, customerUserSessions, operators, operatorSessions } from "~/db/schema";
import { env } from "~/env.server";
import { type FoundCustomerUser, findCustomerUserSession, findCustomerUserView } from "./find-customer-user.server";
import {
  type FoundOperator,
  findHalfwaySession,
  findOperatorSession,
  type HalfwayOperator,
  HALFWAY_MINUTES,
} from "./find-operator.server";
import { ABSOLUTE_DAYS, FingerprintAdapter, type FindSession, VIEW_MINUTES } from "./session-adapter.server";

const prefix = env.SECURE_COOKIES ? "__Host-" : "";

interface Population {
  sessions: typeof operatorSessions | typeof customerUserSessions;
  users: unknown;
  find: FindSession;
  idle: TimeSpan;
  cookie: string;
  /** What is kept with each session beside where it was opened. */
  kept?: { awaitsSecondFactor: boolean };
}

/** Lucia for one population, on the pool or inside a transaction. */
const lucia =
  <Attributes extends object>({ sessions, users, find, idle, cookie }: Population) =>
  (at: Queryable = db) =>
    new Lucia<Record<never, never>, Attributes>(new FingerprintAdapter(at, sessions, users, find), {
      sessionExpiresIn: idle,
      sessionCookie: {
        name: `${prefix}${cookie}`,
        attributes: { secure: env.SECURE_COOKIES, sameSite: "lax", path: "/" },
      },
      getUserAttributes: (attributes) => attributes as Attributes,
    });

/** Where a session was opened, kept beside it. */
export interface OpenedFrom {
  ip: string;
  userAgent: string | null;
  /** The operator who looks, and why; for views alone. */
  view?: { viewedBy: string; viewReason: string };
  /** The other users that the same password opened, each with the fingerprint of the password's hash; for storefront users alone. */
  also?: Record<string, string>;
}

/** What one population's doors need of Lucia. */
function door<Attributes extends object>(population: Population) {
  const make = lucia<Attributes>(population);
  const onPool = make();
  return {
    /** The session's raw id from the browser's cookie. */
    secretOf: (request: Request): string | null => onPool.readSessionCookie(request.headers.get("Cookie") ?? ""),
    /** Whose session it is, renewed by being used; null when it has ended. */
    async userOf(secret: string) {
      const { user } = await onPool.validateSession(secret);
      return user as (Attributes & { id: string }) | null;
    },
    /** Opens a session, and ends the one this browser had before: an id that somebody planted is worth nothing afterwards. */
    async open(
      tx: Queryable,
      userId: string,
      former: string | null,
      { ip, userAgent, view, also }: OpenedFrom,
    ): Promise<string> {
      const sessions = make(tx);
      if (former) await sessions.invalidateSession(former);
      const { id } = await sessions.createSession(userId, {
        ip,
        userAgent: userAgent?.slice(0, 300) ?? null,
        ...population.kept,
        ...view,
        ...(also && { also }),
      });
      return id;
    },
    end: (tx: Queryable, secret: string) => make(tx).invalidateSession(secret),
    endAll: (tx: Queryable, userId: string) => make(tx).invalidateUserSessions(userId),
    /** The cookie outlives the idle limit, which the server alone decides. */
    cookie(secret: string): string {
      const cookie = onPool.createSessionCookie(secret);
      cookie.attributes.maxAge = ABSOLUTE_DAYS * 24 * 60 * 60;
      return cookie.serialize();
    },
    noCookie: (): string => onPool.createBlankSessionCookie().serialize(),
  };
}

const ofConsole = { sessions: operatorSessions, users: operators, cookie: "counterpart" } as const;

/** Sessions of the console: they end after 12 hours without use. */
export const operatorDoor = door<FoundOperator>({
  ...ofConsole,
  find: findOperatorSession,
  idle: new TimeSpan(12, "h"),
});

/** Sessions of operators whose password was right and whose second factor is still to come: they open the page that asks for it. */
export const halfwayDoor = door<HalfwayOperator>({
  ...ofConsole,
  find: findHalfwaySession,
  idle: new TimeSpan(HALFWAY_MINUTES, "m"),
  kept: { awaitsSecondFactor: true },
});

const ofStore = { sessions: customerUserSessions, users: customerUsers } as const;

/** Sessions of the storefront: they end after 24 hours without use. */
export const customerUserDoor = door<FoundCustomerUser>({
  ...ofStore,
  find: findCustomerUserSession,
  idle: new TimeSpan(24, "h"),
  cookie: "counterpart-store",
});

/** Operators who look at the storefront as one of its users. */
export const viewDoor = door<FoundCustomerUser>({
  ...ofStore,
  find: findCustomerUserView,
  idle: new TimeSpan(VIEW_MINUTES, "m"),
  cookie: "counterpart-view",
});
