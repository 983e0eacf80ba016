import https from "node:https";
import net from "node:net";
import { describe, expect, test } from "vitest";
import { readProof } from "~/domain/store-domains/read-proof";
import { PROOF_PATH } from "~/domain/store-domains/proof-path";
import { selfSigned } from "../../support/certificate";
import { endlessStranger, inner, leadingTo, listen, strangerThat as server } from "../../support/strangers";

const NAME = "portal.northline.example";

const here = leadingTo("127.0.0.1");
const read = (port: number, more: Parameters<typeof readProof>[1] = {}) =>
  readProof(`${NAME}:${port}`, { privateToo: true, lookup: here, ...more });

describe("what stands at the well-known path", () => {
  test("is read by plain http where there is no https, without the blanks and the mark of an editor around it", async () => {
    const { port, asked } = await server((_, response) => response.end("\ufeff a token \r\n"));
    expect(await read(port)).toEqual({ text: "a token" });
    expect(asked.map(({ url, headers }) => [url, headers.host])).toEqual([[PROOF_PATH, `${NAME}:${port}`]]);
    expect(asked[0]!.headers.cookie).toBeUndefined();
  });

  test.each([301, 302, 307, 308])("is not looked for where a redirect %i leads", async (status) => {
    const { port, asked } = await server((_, response) => response.writeHead(status, { location: "/else" }).end("x"));
    expect(await read(port)).toEqual({ trouble: "redirects" });
    expect(asked).toHaveLength(1);
  });

  test.each([204, 404, 421, 503])("is not there when the server answers %i", async (status) => {
    const { port } = await server((_, response) => response.writeHead(status).end());
    expect(await read(port)).toEqual({ trouble: `status-${status}` });
  });

  test("is read no further than a kilobyte", async () => {
    const { port, sent } = await endlessStranger();
    expect(await read(port)).toEqual({ trouble: "other-text" });
    expect(sent.bytes).toBeLessThan(8 * 1024 * 1024);
  });

  test("is waited for four seconds in all, whether the head or the rest is slow", async () => {
    const silent = await server(() => undefined);
    const slow = await server((_, response) => {
      const drip = setInterval(() => response.write("a"), 200);
      response.on("close", () => clearInterval(drip));
    });
    const began = performance.now();
    expect(await Promise.all([read(silent.port), read(slow.port)])).toEqual([
      { trouble: "too-slow" },
      { trouble: "too-slow" },
    ]);
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  test("is read by plain http when what listens for https says nothing", async () => {
    const port = await listen(
      net.createServer((socket) => {
        socket.once("data", (bytes) => {
          if (bytes.toString().startsWith("GET ")) socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\ntoken");
        });
      }),
    );
    expect(await read(port)).toEqual({ text: "token" });
  });

  test("is not read from a server whose certificate nobody vouches for, not even by plain http", async () => {
    let asked = 0;
    const port = await listen(https.createServer(selfSigned(NAME), (_, response) => void response.end(`${++asked}`)));
    expect(await read(port)).toEqual({ trouble: "certificate" });
    expect(asked).toBe(0);
  });

  test("is not reached where nothing listens, or something that is no web server", async () => {
    const port = await listen(net.createServer((socket) => socket.end("220 mail.example ESMTP\r\n")));
    expect(await read(port)).toEqual({ trouble: "unreachable" });
    expect(await read(1)).toEqual({ trouble: "unreachable" });
    expect(await readProof("portal.northline.invalid")).toEqual({ trouble: "unreachable" });
  });
});

describe("an address that is not public", () => {
  const local = () => server((_, response) => response.end("an inner secret"));

  test.each([
    ["this machine by its number", (port: number) => readProof(`127.0.0.1:${port}`)],
    ["this machine by its name", (port: number) => readProof(`localhost:${port}`)],
    ["a name that leads to this machine", (port: number) => read(port, { privateToo: false })],
  ])("is not read from: %s", async (_, ask) => {
    const { port, asked } = await local();
    expect(await ask(port)).toEqual({ trouble: "not-public" });
    expect(asked).toEqual([]);
  });

  test.each(inner)("is not read from: %s", async (address) => {
    expect(await read(80, { privateToo: false, lookup: leadingTo(address) })).toEqual({ trouble: "not-public" });
  });

  test("is not read from when it stands behind a public one", async () => {
    const { port, asked } = await local();
    const lookup = leadingTo(["2a00::1", "127.0.0.1"]);
    expect(await read(port, { privateToo: false, lookup })).toEqual({ trouble: "not-public" });
    expect(asked).toEqual([]);
  });

  test("is not read from when a name leads there at the second question only", async () => {
    const { port, asked } = await local();
    const lookup = leadingTo("2a00::1", "127.0.0.1");
    expect(await read(port, { privateToo: false, lookup })).toEqual({ trouble: "not-public" });
    expect(asked).toEqual([]);
  });
});
