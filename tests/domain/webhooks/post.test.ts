import https from "node:https";
import net from "node:net";
import { describe, expect, test } from "vitest";
import { type Posting, post } from "~/domain/webhooks/post";
import { selfSigned } from "../../support/certificate";
import { endlessStranger, inner, leadingTo, listen, strangerThat } from "../../support/strangers";

const NAME = "hooks.northline.example";
const body = JSON.stringify({ event: "updated", name: "東京クラウド" });

const letterTo = (address: string) => ({ address, headers: { "Content-Type": "application/json" }, body });
const here = leadingTo("127.0.0.1");
const send = (address: string, posting: Posting = {}) =>
  post(letterTo(address), { privateToo: true, lookup: here, ...posting });

describe("an attempt", () => {
  test("sends the body with its length in bytes, and keeps the beginning of the answer", async () => {
    const { port, asked } = await strangerThat((_, response) => response.writeHead(201).end("é".repeat(5000)));
    const outcome = await send(`http://${NAME}:${port}/in?key=1`);
    expect(outcome).toMatchObject({ status: 201, trouble: null });
    expect(Buffer.byteLength(outcome!.answer)).toBe(2048);
    const [{ url, method, headers }] = asked as [(typeof asked)[number]];
    expect([method, url, headers["content-length"]]).toEqual(["POST", "/in?key=1", String(Buffer.byteLength(body))]);
    expect(headers.cookie).toBeUndefined();
  });

  test("keeps an answer of any bytes as text that can be stored", async () => {
    const { port } = await strangerThat((_, response) => response.end(Buffer.from([0, 0xff, 0x41])));
    expect(await send(`http://${NAME}:${port}/`)).toMatchObject({ answer: "\ufffd\ufffdA" });
  });

  test.each([301, 302, 307, 308])("follows no redirect %i", async (status) => {
    const { port, asked } = await strangerThat((_, response) =>
      response.writeHead(status, { location: "/else" }).end(),
    );
    expect(await send(`http://${NAME}:${port}/`)).toMatchObject({ status, trouble: "redirects" });
    expect(asked).toHaveLength(1);
  });

  test("reads no more than 64 kB of an answer without an end", async () => {
    const { port, sent } = await endlessStranger();
    expect(await send(`http://${NAME}:${port}/`)).toMatchObject({ status: 200, trouble: null });
    expect(sent.bytes).toBeLessThan(8 * 1024 * 1024);
  });

  test("is over when its time is, whether the head or the rest is slow", async () => {
    const silent = await strangerThat(() => undefined);
    const slow = await strangerThat((_, response) => {
      const drip = setInterval(() => response.write("a"), 20);
      response.on("close", () => clearInterval(drip));
    });
    const patience = 300;
    const outcomes = await Promise.all([silent, slow].map(({ port }) => send(`http://${NAME}:${port}/`, { patience })));
    expect(outcomes).toMatchObject([
      { status: null, trouble: "too-slow" },
      { status: 200, trouble: "too-slow" },
    ]);
  });

  test("tells that an answer broke off, or that there was none", async () => {
    const broken = await strangerThat((_, response) => {
      response.writeHead(200, { "content-length": 100 }).write("half");
      setTimeout(() => response.destroy(), 20);
    });
    expect(await send(`http://${NAME}:${broken.port}/`)).toMatchObject({ status: 200, trouble: "cut-off" });
    const mail = await listen(net.createServer((socket) => socket.end("220 mail.example ESMTP\r\n")));
    expect(await send(`http://${NAME}:${mail}/`)).toMatchObject({ status: null, trouble: "unreachable" });
    expect(await send(`http://${NAME}:1/`)).toMatchObject({ status: null, trouble: "unreachable" });
  });

  test("tells nothing of a body to a server whose certificate nobody vouches for", async () => {
    let asked = 0;
    const port = await listen(https.createServer(selfSigned(NAME), (_, response) => void response.end(`${++asked}`)));
    expect(await send(`https://${NAME}:${port}/`)).toMatchObject({ status: null, trouble: "certificate" });
    expect(asked).toBe(0);
  });

  test("has no outcome when the process stops meanwhile", async () => {
    const { port } = await strangerThat(() => undefined);
    const stopping = new AbortController();
    const attempt = send(`http://${NAME}:${port}/`, { signal: stopping.signal });
    setTimeout(() => stopping.abort(), 50);
    expect(await attempt).toBeNull();
  });
});

describe("an address that is not public", () => {
  const secure = async () => {
    let asked = 0;
    const port = await listen(https.createServer(selfSigned(NAME), (_, response) => void response.end(`${++asked}`)));
    return { port, asked: () => asked };
  };

  test.each(["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "017700000001"])(
    "is sent nothing: %s",
    async (host) => {
      const { port, asked } = await secure();
      const outcome = await post(letterTo(new URL(`https://${host}:${port}/`).href), { privateToo: false });
      expect(outcome).toMatchObject({ status: null, trouble: "not-public" });
      expect(asked()).toBe(0);
    },
  );

  test.each(inner)("is sent nothing through a name: %s", async (address) => {
    const lookup = leadingTo(address);
    expect(await send(`https://${NAME}/`, { privateToo: false, lookup })).toMatchObject({ trouble: "not-public" });
  });

  test("is sent nothing when it stands behind a public one", async () => {
    const { port, asked } = await secure();
    const lookup = leadingTo(["2a00::1", "127.0.0.1"]);
    const outcome = await send(`https://${NAME}:${port}/`, { privateToo: false, lookup });
    expect(outcome).toMatchObject({ trouble: "not-public" });
    expect(asked()).toBe(0);
  });

  test("is sent nothing when a name that was public leads there from now on", async () => {
    const { port, asked } = await secure();
    const lookup = leadingTo("2a00::1", "127.0.0.1");
    const posting = { privateToo: false, lookup, patience: 500 };
    expect(await send(`https://${NAME}:${port}/`, posting)).not.toMatchObject({ trouble: "not-public" });
    expect(await send(`https://${NAME}:${port}/`, posting)).toMatchObject({ trouble: "not-public" });
    expect(asked()).toBe(0);
  });

  test("is sent nothing by plain http, wherever it leads", async () => {
    expect(await send(`http://${NAME}/`, { privateToo: false })).toMatchObject({ trouble: "not-https" });
  });
});
