import fc from "fast-check";
import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { DomainForm, normalHost } from "~/domain/store-domains/forms";
import { isOfInstallation, storeOrigin } from "~/domain/store-domains/origin";
import { fieldSentence } from "~/texts/fields";

describe("a typed domain", () => {
  test.each([
    ["portal.northline.example", "portal.northline.example"],
    ["  Portal.NORTHLINE.example. ", "portal.northline.example"],
    ["kunden.müller.example", "kunden.xn--mller-kva.example"],
    ["KUNDEN.MÜLLER.example", "kunden.xn--mller-kva.example"],
    ["store．northline．example", "store.northline.example"],
    ["portal.northline.example:8443", "portal.northline.example:8443"],
    ["portal.northline.example:08443", "portal.northline.example:8443"],
    ["portal.northline.example:443", "portal.northline.example"],
    ["portal.northline.example:80", "portal.northline.example"],
    ["9lives.example", "9lives.example"],
  ])("%j is %j", (typed, host) => {
    expect(normalHost(typed)).toEqual({ host });
  });

  test.each([
    ["", "domain-required"],
    ["   ", "domain-required"],
    ["https://portal.northline.example", "domain-bare"],
    ["portal.northline.example/store", "domain-bare"],
    ["portal.northline.example?x", "domain-bare"],
    ["portal.northline.example#x", "domain-bare"],
    ["me@portal.northline.example", "domain-bare"],
    ["portal.northline.example\\x", "domain-bare"],
    ["portal northline.example", "domain-bare"],
    ["127.0.0.1", "domain-address"],
    ["203.0.113.7:8080", "domain-address"],
    ["0x7f.1", "domain-address"],
    ["2130706433", "domain-address"],
    ["127.1", "domain-address"],
    ["::1", "domain-address"],
    ["[::1]", "domain-address"],
    ["[::1]:3000", "domain-address"],
    ["localhost", "domain-local"],
    ["shop.localhost", "domain-local"],
    ["shop.localhost:3000", "domain-local"],
    ["northline", "domain-dot"],
    ["northline:3000", "domain-dot"],
    ["portal..example", "domain-host"],
    [".northline.example", "domain-host"],
    ["-portal.northline.example", "domain-host"],
    ["portal-.northline.example", "domain-host"],
    ["my_portal.northline.example", "domain-host"],
    ["*.northline.example", "domain-host"],
    ["a:b:c", "domain-host"],
    ["portal.northline.example:", "domain-port"],
    ["portal.northline.example:0", "domain-port"],
    ["portal.northline.example:65536", "domain-port"],
    ["portal.northline.example:80a", "domain-port"],
    [`${"a".repeat(64)}.example`, "domain-host"],
    [`${"a.".repeat(124)}example`, "too-long?max=253"],
  ])("%j is none: %s", (typed, wrong) => {
    expect(normalHost(typed)).toEqual({ wrong });
    expect(fieldSentence(wrong)).not.toBe(wrong);
  });

  const label = fc.stringMatching(/^[a-z\d]([a-z\d-]{0,10}[a-z\d])?$/);
  const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => [...labels, "example"].join("."));
  const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined });

  test("becomes the host that a browser asks for", () => {
    fc.assert(
      fc.property(name, port, (name, port) => {
        const host = port === undefined ? name : `${name}:${port}`;
        const normal = normalHost(host.toUpperCase());
        fc.pre("host" in normal);
        const asked = new URL(`${port === 80 ? "http" : "https"}://${host}`).host;
        expect(normal).toEqual({ host: asked });
      }),
    );
  });

  test("whatever it is, is refused or becomes a host that stays the same, and that is no address", () => {
    const pieces = fc.constantFrom(
      "a",
      "ü",
      ".",
      "-",
      ":",
      "1",
      "0x7f",
      "[",
      "]",
      "::",
      "@",
      "/",
      "。",
      "\u00ad",
      "%41",
      "localhost",
      "\0",
      "xn--",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (typed) => {
          const normal = normalHost(typed);
          if ("wrong" in normal) return;
          expect(normalHost(normal.host)).toEqual(normal);
          const { host, hostname, pathname, username } = new URL(`https://${normal.host}`);
          expect([host, pathname, username]).toEqual([normal.host, "/", ""]);
          expect(hostname).toMatch(/^(?=.*\.)(?=.*[a-z])[a-z\d.-]+$/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("stays in the form when it is none", () => {
    const submission = parseWithZod(new URLSearchParams({ host: "https://x.example", former: "" }), {
      schema: DomainForm,
    });
    expect(submission.reply()).toMatchObject({
      initialValue: { host: "https://x.example" },
      error: { host: ["domain-bare"] },
    });
  });
});

describe("the installation's own name", () => {
  test.each([
    ["portal.example.com", true],
    ["portal.example.com:8443", true],
    ["shop.portal.example.com", true],
    ["notportal.example.com", false],
    ["example.com", false],
    ["portal.example.com.evil.example", false],
  ])("is %s: %s", (host, is) => {
    expect(isOfInstallation(host, "https://portal.example.com")).toBe(is);
  });

  test("is where links begin, unless a domain is proven; that has TLS, but for a site of this machine alone", () => {
    const host = "shop.northline.example";
    expect(storeOrigin({ host: null }, "https://portal.example.com")).toBe("https://portal.example.com");
    expect(storeOrigin({ host }, "https://portal.example.com")).toBe("https://shop.northline.example");
    expect(storeOrigin({ host }, "http://intranet.example:3000")).toBe("https://shop.northline.example");
    expect(storeOrigin({ host }, "http://localhost:3000")).toBe("http://shop.northline.example");
  });
});
