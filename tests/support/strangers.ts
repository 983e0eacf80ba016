import type { LookupAddress } from "node:dns";
import http, { type RequestListener } from "node:http";
import net, { type AddressInfo, type LookupFunction } from "node:net";
import { afterEach } from "vitest";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Has a server of a stranger's listen on this machine until the test is over; answers the port. */
export async function listen(server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sockets = new Set<net.Socket>();
  for (const event of ["connection", "secureConnection"]) server.on(event, (socket: net.Socket) => sockets.add(socket));
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** A stranger's server that answers like this, and what it was asked for. */
export async function strangerThat(answer: RequestListener) {
  const asked: http.IncomingMessage[] = [];
  const port = await listen(
    http.createServer((request, response) => {
      asked.push(request);
      answer(request, response);
    }),
  );
  return { port, asked };
}

/** Names lead to these addresses: to the first at the first question, and so on; the last stays. */
export function leadingTo(...answers: (string | string[])[]): LookupFunction {
  let questions = 0;
  return (_name, { all }, done) => {
    const answer = answers[Math.min(questions++, answers.length - 1)]!;
    const found: LookupAddress[] = [answer].flat().map((address) => ({ address, family: net.isIP(address) }));
    if (all) done(null, found);
    else done(null, found[0]!.address, found[0]!.family);
  };
}

/** Addresses that nobody on the internet has. */
export const inner = [
  ...["10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "192.0.2.1"],
  ...["::1", "::", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"],
] as const;

/** A server that answers with more and more, and how much it has sent. */
export async function endlessStranger() {
  const sent = { bytes: 0 };
  const { port } = await strangerThat((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write("a".repeat(1024)) && sent.bytes < 64 * 1024 * 1024)
        sent.bytes += 1024;
    };
    response.on("drain", more);
    more();
  });
  return { port, sent };
}
