import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { addressOf, ask } from "../../server/http/asked";

const request = (headers: Record<string, string>, url = "/") =>
  ({ url, headers, socket: { remoteAddress: "10.0.0.1" } }) as unknown as IncomingMessage;

const hostOf = (headers: Record<string, string>, trusted: boolean) => {
  const sent = request(headers);
  return addressOf(
    sent,
    ask(sent, () => trusted),
  )?.host;
};

test.each([
  ["the connection's, without a proxy", { host: "a.example", "x-forwarded-host": "b.example" }, false, "a.example"],
  ["what a trusted proxy says", { host: "a.example", "x-forwarded-host": "b.example" }, true, "b.example"],
  ["what the farthest proxy says", { host: "a", "x-forwarded-host": "b.example, c.example" }, true, "b.example"],
  ["the connection's, when a trusted proxy says nothing", { host: "A.Example:8443" }, true, "a.example:8443"],
  [
    "without the port that https has anyway",
    { host: "a.example:443", "x-forwarded-proto": "https" },
    true,
    "a.example",
  ],
  ["none, when that is no name", { host: "a.example", "x-forwarded-host": "b.example/x" }, true, undefined],
  ["none, when nobody says one", {}, false, undefined],
])("the name that a site is asked for by is %s", (_, headers, trusted, host) => {
  expect(hostOf(headers as Record<string, string>, trusted)).toBe(host);
});
