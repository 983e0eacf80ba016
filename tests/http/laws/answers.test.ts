import { describe, expect, test } from "vitest";
import type { Answer } from "../../support/browse";
import { arrange, built, mutating } from "../visits";
import { useSite } from "../world";

const world = useSite();

const FORM = "application/x-www-form-urlencoded";
const TRACES = /node_modules|at \S+ \(|\.tsx?:\d|postgres(ql)?:\/\/|PostgresError|ZodError/;

/** What every answer says of itself, whatever it is about. */
function expectSafe({ status, headers, text }: Answer) {
  expect(headers).toMatchObject({
    // A file of somebody's may do nothing at all.
    "content-security-policy": expect.stringMatching(
      /default-src 'self'.*frame-ancestors 'none'.*'nonce-|^sandbox; default-src 'none'$/,
    ) as string,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": expect.stringContaining("camera=()") as string,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-request-id": expect.stringMatching(/^[\da-f-]{36}$/) as string,
  });
  expect(headers["x-powered-by"]).toBeUndefined();
  if (/^text\//.test(String(headers["content-type"]))) expect(headers["content-type"]).toMatch(/charset=utf-8/i);
  if (!/immutable|max-age=3600/.test(String(headers["cache-control"])))
    expect(headers["cache-control"]).toBe("no-store");
  expect(text).not.toMatch(TRACES);
  if (status >= 400) expect(text).toMatch(/<h1[ >][\s\S]*<\/html>$/);
}

describe("every answer is safe to show", () => {
  test.each(built)("of %s", async (path) => {
    const { address, visitor } = await arrange(world, path);
    expectSafe(await visitor.get(address));
    expectSafe(await world.stranger().get(address));
    for (const [name, value] of visitor.cookies) expect(`${name}=${value}`).toMatch(/^__Host-/);
  });

  test("also when it is an error, from 400 to 431", async () => {
    const stranger = world.stranger();
    const operator = await world.operator("owner@northline.example");
    const statuses: number[] = [];
    const see = (answer: Answer) => {
      expectSafe(answer);
      statuses.push(answer.status);
    };
    see(await stranger.get("/%ff"));
    see(await stranger.get("/nothing"));
    see(await operator.get("/console/PA-340-118/nothing"));
    see(await operator.get("/console/PA-340-118/customers/TA-0000-0000-0000"));
    see(await stranger.get("/assets/none.js"));
    see(await stranger.post("/sign-in", { email: "x" }, { origin: "https://evil.example" }));
    see(await stranger.ask("/sign-in", { method: "PUT" }));
    see(await stranger.post("/sign-in", Buffer.alloc(10_000_000, "a"), { "content-type": FORM }));
    see(await stranger.post("/sign-in", { email: "", password: "" }));
    for (let time = 0; time < 12; time++)
      await stranger.post("/sign-in", { email: "nobody@x.example", password: "wrong" });
    const tooSoon = await stranger.post("/sign-in", { email: "nobody@x.example", password: "wrong" });
    expect(Number(tooSoon.headers["retry-after"])).toBeGreaterThan(0);
    see(tooSoon);
    expect(statuses).toEqual([400, 404, 404, 404, 404, 403, 405, 413, 422, 429]);
  });

  test("also when it is a file", async () => {
    const page = await world.stranger().get("/sign-in");
    const files = [
      "/favicon.svg",
      "/favicon.ico",
      ...[...page.text.matchAll(/"(\/assets\/[^"*]+)"/g)].map(([, file]) => file!),
    ];
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const got = await world.stranger().get(file);
      expect(got.status).toBe(200);
      expectSafe({ ...got, text: "" });
    }
  });

  test("also when something breaks on our side", async () => {
    const [{ name } = { name: "" }] = await world.sql<{ name: string }[]>`select current_database() as name`;
    await world.sql`alter table tier_accounts rename column name to broken`;
    try {
      const got = await (await world.operator("owner@northline.example")).get("/console/PA-340-118/customers");
      expect(got.status).toBe(500);
      expectSafe(got);
      expect(got.text).toContain(String(got.headers["x-request-id"]));
      expect(got.text).not.toContain(name);
      expect(got.text).not.toContain("tier_accounts");
    } finally {
      await world.sql`alter table tier_accounts rename column broken to name`;
    }
  });
});

describe("a cookie that lets somebody in", () => {
  test("is for this host alone, not for scripts, and not sent along from elsewhere", async () => {
    const got = await world
      .stranger()
      .post("/sign-in", { email: "owner@harbor.example", password: "counterpart-demo-1" });
    for (const cookie of got.headers["set-cookie"] ?? []) {
      expect(cookie).toMatch(/^__Host-[\w-]+=[^;]+;/);
      for (const attribute of [/;\s*HttpOnly/i, /;\s*Secure/i, /;\s*SameSite=Lax/i, /;\s*Path=\/(;|$)/i])
        expect(cookie).toMatch(attribute);
      expect(cookie).not.toMatch(/domain=/i);
    }
    expect(got.headers["set-cookie"]?.length).toBeGreaterThan(0);
  });
});

describe("a body that is none", () => {
  const BROKEN: [string, string, string | Buffer][] = [
    [
      "a multipart cut off",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nhalf',
    ],
    ["a multipart without boundary", "multipart/form-data", "--x\r\n\r\n"],
    ["a multipart with a broken head", "multipart/form-data; boundary=x", "--x\r\nnonsense\r\n\r\nx\r\n--x--\r\n"],
    ["JSON", "application/json", '{"email":"a@b.example"}'],
    ["plain text", "text/plain", "email=a@b.example"],
    ["XML", "application/xml", "<email/>"],
    ["no type at all", "", "email=a"],
    ["bytes that are no text", FORM, Buffer.from([0xff, 0xfe, 0x00, 0x25, 0x25, 0x67])],
    ["a NUL in a value", FORM, "email=a%00b&password=x&name=a%00b&type=a%00&parent=%00&reason=%00"],
    ["a NUL in a name", FORM, "em%00ail=a"],
    ["two megabytes of one field", FORM, `name=${"a".repeat(1_900_000)}`],
    ["thousands of fields", FORM, Array.from({ length: 20_000 }, (_, index) => `f${index}=1`).join("&")],
    ["broken escapes", FORM, "email=%zz%&password=%e0%a4%a"],
    ["odd names", FORM, "__proto__=1&constructor=1&email[0]=x&email.a=x&password[]=y&[=1&]=2&.=3"],
  ];
  /** Of the others some read nothing of the body, some keep whatever was typed, and the installation is set up already. */
  const reading = mutating.filter(
    (path) =>
      !/^(setup|addPartnerUsers|createPartnerMarketplace|createPartnerProductGroups|createPartnerAccount|signOut|storefrontSignOut|checkDomain|acceptRequest|acceptListing|acceptContract|countersignContract|withdrawContract|activateAgreement|completeListing|publish|unpublish|approveCustomerUser|withdrawPasswordLink|withdrawPartnerInvitation|discard|send|begin|suspendOperator|activateOperator|withdrawInvitation|resetSecond|delete|remove|revoke|end|clear|keep|randomize|raise|lower|erase|suspendColleague|cancelImport|pauseWebhook|resumeWebhook|testWebhook|renewWebhookSecret|replayDelivery)/.test(
        path,
      ),
  );

  test.each(reading)("is refused by %s with a sentence", async (path) => {
    const { address, visitor } = await arrange(world, path);
    for (const [what, type, body] of BROKEN) {
      const got = await visitor.post(address, body, { "content-type": type });
      expect([what, got.status, [400, 413, 422].includes(got.status)]).toEqual([what, got.status, true]);
      expectSafe(got);
    }
  });

  test.each(mutating)("of 10 MB gets a page at %s", async (path) => {
    const { address, visitor } = await arrange(world, path);
    expect(await visitor.post(address, Buffer.alloc(10_000_000, "a"))).toMatchObject({ status: 413 });
  });
});
