import http from "node:http";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createDatabase } from "../../server/postgres/databases";
import { type Site, startSite } from "../support/site";

let site: Site;

beforeAll(async () => {
  const { adminUrl, ownerUrl } = inject("cluster");
  await createDatabase(adminUrl, "http_front", "tpl_demo");
  site = await startSite(ownerUrl.replace(/[^/]+$/, "http_front"), { LOG_LEVEL: "info" });
});
afterAll(() => site.stop());

interface Got {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** Node's own client: unlike fetch it sends any header and any path. */
const ask = (
  path: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: Buffer | string } = {},
) =>
  new Promise<Got>((resolve, reject) => {
    const request = http.request({
      host: "127.0.0.1",
      port: site.port,
      path,
      method,
      headers: { host: `localhost:${site.port}`, ...headers },
    });
    request.on("error", reject).on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.end(body);
  });

const here = () => ({ origin: site.origin });
const form = { "content-type": "application/x-www-form-urlencoded" };

describe("every answer", () => {
  test.each([
    ["a page", "GET", "/sign-in", 200],
    ["a page that is not there", "GET", "/nothing/here", 404],
    ["an address that is none", "GET", "/%ff", 400],
    ["a NUL in the address", "GET", "/sign-in%00", 400],
    ["another method", "PUT", "/sign-in", 405],
    ["a form from elsewhere", "POST", "/sign-in", 403],
    ["a file", "GET", "/favicon.ico", 200],
    ["a file that is not there", "GET", "/assets/none.js", 404],
    ["health", "GET", "/healthz", 200],
    ["readiness", "GET", "/readyz", 200],
    ["metrics", "GET", "/metrics", 200],
  ])("%s carries the security headers", async (_, method, path, status) => {
    const got = await ask(path, { method });
    expect(got.status).toBe(status);
    expect(got.headers).toMatchObject({
      "content-security-policy": expect.stringMatching(
        /default-src 'self'.*frame-ancestors 'none'.*script-src 'self' 'nonce-[\w+/=]{20,}'/,
      ) as string,
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()") as string,
      "cross-origin-opener-policy": "same-origin",
      "x-request-id": expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
    expect(got.headers["x-powered-by"]).toBeUndefined();
    expect(got.text).not.toMatch(/node_modules|at .*\.js:\d+/);
    if (status >= 400) expect(got.text).toMatch(/<h1/);
    if (String(got.headers["content-type"]).startsWith("text/html"))
      expect(got.headers["cache-control"]).toBe("no-store");
  });

  test("has a nonce of its own", async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(
        async () => /'nonce-([^']+)'/.exec(String((await ask("/sign-in")).headers["content-security-policy"]))?.[1],
      ),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  test("of a built file may be kept for ever", async () => {
    const style = /href="(\/assets\/[^"]+\.css)"/.exec((await ask("/sign-in")).text)?.[1] ?? "";
    const got = await ask(style, { headers: { "accept-encoding": "br" } });
    expect(got.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(got.headers["content-encoding"]).toBe("br");
  });

  test("is packed as the browser likes it", async () => {
    for (const encoding of ["br", "gzip"]) {
      expect((await ask("/sign-in", { headers: { "accept-encoding": encoding } })).headers["content-encoding"]).toBe(
        encoding,
      );
    }
    expect((await ask("/sign-in")).headers["content-encoding"]).toBeUndefined();
  });

  test("to HEAD has no body", async () => {
    expect(await ask("/sign-in", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });
});

describe("a form", () => {
  test.each([
    ["says nothing of its origin", {}],
    ["comes from another site", { origin: "https://evil.example" }],
    ["comes from nowhere", { origin: "null" }],
    ["comes from a sub-domain", { "sec-fetch-site": "same-site" }],
    ["comes cross-site with a made-up origin", { "sec-fetch-site": "cross-site", origin: "HERE" }],
    ["has a foreign origin beside a good word", { "sec-fetch-site": "same-origin", origin: "https://evil.example" }],
  ])("is refused when it %s", async (_, headers) => {
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === "HERE" ? site.origin : value]),
    );
    expect((await ask("/sign-in", { method: "POST", headers: { ...form, ...sent }, body: "a=1" })).status).toBe(403);
  });

  test.each([
    ["origin", () => here()],
    ["sec-fetch-site", () => ({ "sec-fetch-site": "same-origin" })],
  ])("of this site is taken by its %s", async (_, headers) => {
    const got = await ask("/sign-in", { method: "POST", headers: { ...form, ...headers() }, body: "email=&password=" });
    expect(got.status).toBe(422);
  });

  test("of 10 MB gets a page that says so, whether its length was declared or not", async () => {
    const body = Buffer.alloc(10_000_000, "a");
    const sizes: Record<string, string>[] = [
      { "content-length": String(body.length) },
      { "transfer-encoding": "chunked" },
    ];
    for (const how of sizes) {
      const got = await ask("/sign-in", { method: "POST", headers: { ...form, ...here(), ...how }, body });
      expect(got).toMatchObject({ status: 413, text: expect.stringContaining("larger than 2 MB") as string });
    }
  });

  test("that breaks off half-way does no harm", async () => {
    const socket = net.connect(site.port, "127.0.0.1");
    socket.write(
      `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 100\r\n\r\nemail=`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await ask("/healthz")).status).toBe(200);
  });
});

describe("the process", () => {
  test("answers nonsense with a sentence", async () => {
    const said = await new Promise<string>((resolve) => {
      let text = "";
      const socket = net.connect(site.port, "127.0.0.1", () => socket.write("NONSENSE\r\n\r\n"));
      socket.on("data", (chunk) => (text += chunk.toString())).on("close", () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*nosniff[\s\S]*can’t be read/);
  });

  test("takes a request's id only from a proxy it trusts", async () => {
    expect(
      (await ask("/healthz", { headers: { "x-request-id": "made-up-by-visitor" } })).headers["x-request-id"],
    ).not.toBe("made-up-by-visitor");
  });

  test("shows its metrics to this machine alone, by patterns of addresses", async () => {
    await ask("/reset-password/a-secret-token");
    const got = await ask("/metrics");
    expect(got.text).toContain('route="/reset-password/:token"');
    expect(got.text).not.toContain("a-secret-token");
    expect((await ask("/metrics", { headers: { "x-forwarded-for": "203.0.113.7" } })).status).toBe(404);
  });

  test("writes no token, no query and no address of a visitor into its log", async () => {
    await ask("/reset-password/another-secret?email=person@example.com");
    await expect.poll(() => site.output()).toContain('"route":"/reset-password/:token"');
    expect(site.output()).not.toMatch(/another-secret|person@example\.com|127\.0\.0\.1"/);
  });
});
