import { isIP } from "node:net";
import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { companies, storeDomains } from "~/db/schema";

const statement = db
  .select({ nickname: sql<string>`${companies.nickname}` })
  .from(storeDomains)
  .innerJoin(companies, eq(companies.id, storeDomains.companyId))
  .where(
    and(
      eq(storeDomains.host, sql.placeholder("host")),
      isNotNull(storeDomains.provenAt),
      isNotNull(companies.nickname),
      ne(companies.role, "vendor"),
      isNull(companies.suspendedAt),
    ),
  )
  .prepare("store_of_host");

interface Known {
  nickname: Promise<string | null>;
  until: number;
}

/** In milliseconds. As long as this a domain that was removed may still be served by a process that has just been asked. */
const REMEMBERED = 3_000;
const MOST = 1_000;

const known = new Map<string, Known>();

const canBeOwn = (host: string) => {
  const [name = ""] = host.split(":");
  return name.includes(".") && name.length <= 253 && isIP(name) === 0;
};

/**
 * The nickname of the storefront whose proven own domain a host is; null for any other. What was asked lately is remembered, names that
 * nobody has included, so that a flood of them costs little. Row S1.
 * @param host as it stands in an address: small letters, the port only where it is not the usual one
 */
export function storeOfHost(host: string): Promise<string | null> {
  if (!canBeOwn(host)) return Promise.resolve(null);
  const now = performance.now();
  const remembered = known.get(host);
  if (remembered && remembered.until > now) return remembered.nickname;
  if (known.size >= MOST) known.clear();
  const nickname = statement.execute({ host }).then(([found]) => found?.nickname ?? null);
  known.set(host, { nickname, until: now + REMEMBERED });
  nickname.catch(() => known.delete(host));
  return nickname;
}
