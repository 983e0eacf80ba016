import { Lucia, TimeSpan } from "lucia";
import { db, type Queryable } from "~/db/client";
import { customerUsers, customerUserSessions, operators, operatorSessions } from "~/db/schema";
import { env } from "~/env.server";
import { type FoundCustomerUser, findCustomerUserSession, findCustomerUserView } from "./find-customer-user.server";
import { type FoundOperator, findOperatorSession } from "./find-operator.server";
import { ABSOLUTE_DAYS, FingerprintAdapter, type FindSession, VIEW_MINUTES } from "./session-adapter.server";

const prefix = env.SECURE_COOKIES ? "__Host-" : "";

interface Population {
  sessions: typeof operatorSessions | typeof customerUserSessions;
  users: unknown;
  find: FindSession;
  idle: TimeSpan;
  cookie: string;
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

/** Sessions of the console: they end after 12 hours without use. */
const operatorLucia = lucia<FoundOperator>({
  sessions: operatorSessions,
  users: operators,
  find: findOperatorSession,
  idle: new TimeSpan(12, "h"),
  cookie: "counterpart",
});

/** Sessions of the storefront: they end after 24 hours without use. */
const customerUserLucia = lucia<FoundCustomerUser>({
  sessions: customerUserSessions,
  users: customerUsers,
  find: findCustomerUserSession,
  idle: new TimeSpan(24, "h"),
  cookie: "counterpart-store",
});

/** Operators who look at the storefront as one of its users. */
const viewLucia = lucia<FoundCustomerUser>({
  sessions: customerUserSessions,
  users: customerUsers,
  find: findCustomerUserView,
  idle: new TimeSpan(VIEW_MINUTES, "m"),
  cookie: "counterpart-view",
});

/** Where a session was opened, kept beside it. */
export interface OpenedFrom {
  ip: string;
  userAgent: string | null;
  /** The operator who looks, and why; for views alone. */
  view?: { viewedBy: string; viewReason: string };
}

/** What one population's doors need of Lucia. */
function door<Attributes extends object>(make: ReturnType<typeof lucia<Attributes>>) {
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
      { ip, userAgent, view }: OpenedFrom,
    ): Promise<string> {
      const sessions = make(tx);
      if (former) await sessions.invalidateSession(former);
      const { id } = await sessions.createSession(userId, { ip, userAgent: userAgent?.slice(0, 300) ?? null, ...view });
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

export const operatorDoor = door(operatorLucia);
export const customerUserDoor = door(customerUserLucia);
export const viewDoor = door(viewLucia);
