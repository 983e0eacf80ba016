import { once } from "node:events";
import net, { type AddressInfo } from "node:net";

/** A statement as the site sent it: its text, its parameters as texts, and their types where the site named them. */
export interface Overheard {
  text: string;
  /** Prepared under a name, so that the database may keep one plan for all values. */
  prepared: boolean;
  types: number[];
  parameters: (string | null)[];
}

/** Stands between the site and Postgres and hears what the site's own pool asks; the job runner's connections pass unheard. */
export async function overhear(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  let heard: Overheard[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const database = net.connect(Number(port), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
    client
      .on(
        "data",
        listener((statement) => heard.push(statement)),
      )
      .pipe(database);
    database.pipe(client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    take: () => {
      const taken = heard;
      heard = [];
      return taken;
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Reads a message's parts one after the other. */
function reading(message: Buffer) {
  let at = 0;
  const number = (bytes: number) => message.readIntBE((at += bytes) - bytes, bytes);
  const many = <T>(count: number, read: () => T): T[] => Array.from({ length: count }, read);
  return {
    word: () => {
      const end = message.indexOf(0, at);
      const word = message.toString("utf8", at, end);
      at = end + 1;
      return word;
    },
    types: () => many(number(2), () => number(4)),
    parameters: () => {
      many(number(2), () => number(2));
      return many(number(2), () => {
        const length = number(4);
        return length < 0 ? null : message.toString("utf8", at, (at += length));
      });
    },
  };
}

const POOL = /application_name\0counterpart\0/;

/** Cuts the stream of one connection into its messages: P prepares a statement, B binds its parameters. */
function listener(note: (statement: Overheard) => void) {
  let rest = Buffer.alloc(0);
  let isPool: boolean | undefined;
  const known = new Map<string, { text: string; types: number[] }>();
  const hear = (kind: string, message: Buffer) => {
    const read = reading(message);
    if (kind === "P") return void known.set(read.word(), { text: read.word(), types: read.types() });
    if (kind !== "B") return;
    read.word();
    const name = read.word();
    const { text = "", types = [] } = known.get(name) ?? {};
    note({ text, types, prepared: name !== "", parameters: read.parameters() });
  };
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = isPool === undefined ? 0 : 1;
      if (rest.length < head + 4) return;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      if (isPool === undefined) isPool = POOL.test(rest.toString("latin1", 0, end));
      else if (isPool) hear(String.fromCharCode(rest[0]!), rest.subarray(head + 4, end));
      rest = rest.subarray(end);
    }
  };
}
