import http from "node:http";
import type { AddressInfo } from "node:net";
import { ReadableStream } from "node:stream/web";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { begin, flow } from "../../server/http/flow";
import { drain } from "../../server/stop";

const servers: http.Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => (server.closeAllConnections(), server.close())));

const KILOBYTES = Buffer.alloc(64 * 1024, "a");

/** Serves one body, and tells how its making went. */
async function serving(
  chunks: (at: number) => Uint8Array | undefined | Promise<Uint8Array | undefined>,
  packed = false,
) {
  const seen = { made: 0, ended: false, error: undefined as unknown, sent: false };
  const body = async function* () {
    try {
      for (let chunk = await chunks(0); chunk; chunk = await chunks(seen.made)) {
        seen.made++;
        yield chunk;
      }
    } finally {
      seen.ended = true;
    }
  };
  const server = http.createServer((_, response) => {
    if (packed) response.setHeader("Content-Encoding", "gzip");
    begin(ReadableStream.from(body()) as never)
      .then((begun) => flow(response, begun, { packed }))
      .then(
        () => (seen.sent = true),
        (error: unknown) => {
          seen.error = error;
          if (response.headersSent) response.destroy();
          else response.writeHead(500).end();
        },
      );
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const get = () =>
    new Promise<http.IncomingMessage>((resolve, reject) =>
      http
        .get({ host: "127.0.0.1", port: (server.address() as AddressInfo).port, agent: false }, resolve)
        .on("error", reject),
    );
  return { seen, get, server };
}

async function bytesOf(answer: http.IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test("a body arrives whole, packed or not", async () => {
  for (const packed of [false, true]) {
    const { seen, get } = await serving((at) => (at < 50 ? KILOBYTES : undefined), packed);
    const bytes = await bytesOf(await get());
    expect((packed ? gunzipSync(bytes) : bytes).length).toBe(50 * KILOBYTES.length);
    await expect.poll(() => seen).toEqual({ made: 50, ended: true, error: undefined, sent: true });
  }
});

test("an empty body is an answer as well", async () => {
  const { get } = await serving(() => undefined);
  expect((await bytesOf(await get())).length).toBe(0);
});

test("no more is made than is taken", async () => {
  const { seen, get } = await serving((at) => (at < 2_000 ? KILOBYTES : undefined));
  const answer = await get();
  answer.pause();
  await sleep(300);
  const ahead = seen.made;
  expect(ahead).toBeLessThan(500);
  await sleep(200);
  expect(seen.made).toBe(ahead);
  expect((await bytesOf(answer)).length).toBe(2_000 * KILOBYTES.length);
});

test("when the reader goes away, what makes the body is ended, and that is no failure", async () => {
  const { seen, get } = await serving(async () => {
    await sleep(1);
    return KILOBYTES;
  });
  const answer = await get();
  await new Promise((resolve) => answer.once("data", resolve));
  answer.destroy();
  await expect.poll(() => seen.ended).toBe(true);
  await expect.poll(() => seen.sent).toBe(true);
  expect(seen.error).toBeUndefined();
});

test("a failure half-way breaks the connection, so that nobody takes a part for the whole", async () => {
  for (const packed of [false, true]) {
    const { seen, get } = await serving((at) => {
      if (at === 5) throw new Error("the rows ended early");
      return KILOBYTES;
    }, packed);
    const answer = await get();
    await expect(bytesOf(answer)).rejects.toThrow("aborted");
    expect(answer.complete).toBe(false);
    expect(seen).toMatchObject({ ended: true, error: new Error("the rows ended early") });
  }
});

test("a failure before the first byte can still be told", async () => {
  const { get } = await serving(() => {
    throw new Error("no rows at all");
  });
  expect((await get()).statusCode).toBe(500);
});

test("a stop waits for what is under way", async () => {
  const { get, server } = await serving(async (at) => {
    await sleep(20);
    return at < 50 ? KILOBYTES : undefined;
  });
  const answer = await get();
  const stopped = drain(server);
  expect((await bytesOf(answer)).length).toBe(50 * KILOBYTES.length);
  await stopped;
});
