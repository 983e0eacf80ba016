import http from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { flowBody, readBody } from "../../server/http/body";

let server: http.Server | undefined;
afterEach(() => server?.close());

/** A form on its way to a server that makes this of it. */
async function sendTo<T>(take: (request: http.IncomingMessage) => Promise<T>) {
  let taken!: (of: Promise<T>) => void;
  const outcome = new Promise<T>((resolve) => (taken = resolve));
  server = http.createServer((request, response) => {
    const work = take(request);
    taken(work);
    void work.then(
      () => response.end(),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const sending = http.request({ port, host: "127.0.0.1", method: "POST", agent: false });
  sending.on("error", () => undefined);
  return { sending, outcome };
}

/** All the bytes of a body that flows. */
async function sizeOf(stream: ReadableStream<Uint8Array>, pause = 0): Promise<number> {
  let size = 0;
  for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (pause > 0) await setTimeout(pause);
  }
  return size;
}

test("a form that does not arrive in time is late", async () => {
  const { sending, outcome } = await sendTo((request) => readBody(request, 150));
  sending.write("name=");
  expect(await outcome).toEqual({ is: "late" });
  sending.destroy();
});

test("a form in time is read whole, and one that breaks off is cut", async () => {
  const whole = await sendTo((request) => readBody(request, 5_000));
  whole.sending.end("name=x");
  expect(await whole.outcome).toEqual({ is: "whole", bytes: Buffer.from("name=x") });
  server!.close();
  const cut = await sendTo((request) => readBody(request, 5_000));
  cut.sending.write("name=");
  await setTimeout(50);
  cut.sending.destroy();
  expect(await cut.outcome).toEqual({ is: "cut" });
});

test("a file may take any time as long as more of it comes, and breaks when nothing does", async () => {
  const slow = await sendTo((request) => sizeOf(flowBody(request, 400).stream));
  for (let sent = 0; sent < 10; sent++) {
    slow.sending.write(Buffer.alloc(1_000));
    await setTimeout(100);
  }
  slow.sending.end();
  expect(await slow.outcome).toBe(10_000);
  server!.close();
  const stuck = await sendTo((request) => sizeOf(flowBody(request, 150).stream));
  stuck.sending.write(Buffer.alloc(1_000));
  await expect(stuck.outcome).rejects.toThrow("the body was cut");
});

test("a file that is taken slowly is not the sender's delay", async () => {
  const { sending, outcome } = await sendTo((request) => sizeOf(flowBody(request, 150).stream, 40));
  sending.end(Buffer.alloc(2_000_000));
  expect(await outcome).toBe(2_000_000);
});
