import type { Sql, TransactionSql } from "postgres";

type Unsafe = Sql["unsafe"];

/** Searches and filters are planned anew each time: a plan that fits a common value is ruinous for a rare one, and the other way round. */
const isPlannedAnew = (query: string) => query.includes(" like ") || query.includes("/* planned anew */");

/**
 * The same connections, preparing every statement on the server: Drizzle by itself does so only for those with a name. A statement's
 * text is the same for every value, so there are as many prepared ones as there are shapes of queries.
 */
export function preparing<Client extends Sql | TransactionSql>(client: Client): Client {
  const unsafe: Unsafe = (query, parameters, options) =>
    client.unsafe(query, parameters, { ...options, prepare: !isPlannedAnew(query) });
  const within =
    (open: (...parts: never[]) => unknown) =>
    (...parts: unknown[]) => {
      const work = parts.pop() as (inner: TransactionSql) => unknown;
      return open(...(parts as never[]), ((inner: TransactionSql) => work(preparing(inner))) as never);
    };
  return new Proxy(client, {
    get(target, name) {
      if (name === "unsafe") return unsafe;
      const value: unknown = Reflect.get(target, name);
      if (name === "begin" || name === "savepoint") return within(value as () => unknown);
      return value;
    },
  });
}
