import { expect, test } from "vitest";
import { operatorReturnAddress, returnAddress } from "~/routes/auth/return-address";

const back = (asked: string) => returnAddress(asked, "http://localhost:3000", "/console");

test.each(["/console", "/console/PA-210-774/customers?search=a%20b"])("comes back to %s", (asked) => {
  expect(back(asked)).toBe(asked);
});

test.each([
  "",
  "https://evil.example/console",
  "//evil.example/console",
  "/\\evil.example",
  "\\\\evil.example",
  "/console\\..\\..//evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/console\r\nSet-Cookie: a=b",
  "console",
  "/consolex",
  "/console/../sign-out",
  "/store/northline",
  "http:/evil.example",
  `/console/${"x".repeat(3000)}`,
])("does not go to %j", (asked) => {
  expect(back(asked)).toBeUndefined();
});

test.each([
  ["/account/security/password", true],
  ["/invitation/abc", true],
  ["/activate/abc", true],
  ["/console/PA-210-774", true],
  ["/account", false],
  ["/invitations", false],
  ["/sign-in/second-factor", false],
  ["/mailbox", false],
])("whether an operator comes back to %s: %s", (asked, fits) => {
  expect(operatorReturnAddress(asked, "http://localhost:3000")).toBe(fits ? asked : undefined);
});
