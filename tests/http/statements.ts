import net from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

export interface Counter {
  /** The database's address by way of the counter. */
  url: string;
  /** How many statements the site's own pool has sent since the last time. */
  take(): number;
  stop(): void;
}

/**
 * Stands between the site and Postgres and counts what the pool sends: each Bind of the extended protocol and each simple Query.
 * The job runner's connections pass uncounted.
 */
export async function countStatements(databaseUrl: string): Promise<Counter> {
  const { hostname, port } = new URL(databaseUrl);
  let count = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const database = net.connect(Number(port), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
    const read = reader(() => count++);
    client.on("data", read).pipe(database);
    database.pipe(client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const POOL = /application_name\0counterpart\0/;

/** Cuts the stream of one connection into its messages. */
function reader(note: () => void) {
  let rest = Buffer.alloc(0);
  let counted: boolean | undefined;
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = counted === undefined ? 0 : 1;
      if (rest.length < head + 4) return;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      if (counted === undefined) counted = POOL.test(rest.toString("latin1", 0, end));
      else if (counted && "BQ".includes(String.fromCharCode(rest[0]!))) note();
      rest = rest.subarray(end);
    }
  };
}
