import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newAccount, Program, TOKENS } from "../../support/api";
import { useSite } from "../world";

const world = useSite();

const program = (company: keyof typeof TOKENS = "meridian") => new Program(world.site, TOKENS[company]);

describe("a request with a key of the client's own", () => {
  const post = (path: string, body: unknown, key: string, company: keyof typeof TOKENS = "meridian") =>
    program(company).ask("POST", path, body, { "idempotency-key": key });

  test("is done once, and answered alike; another under its key is refused", async () => {
    const [key, parent] = [randomUUID(), { id: await program().someReseller() }];
    const body = { ...newAccount({ parent }), external_uid: undefined };
    const first = await post("/tier/accounts", body, key);
    const again = await post("/tier/accounts", body, key);
    expect([first.status, again.status, again.headers["idempotent-replayed"]]).toEqual([201, 201, "true"]);
    expect([again.text, again.headers.etag]).toEqual([first.text, first.headers.etag]);
    expect((await post("/tier/accounts", { ...body, name: "Another" }, key)).status).toBe(422);
    expect((await post("/tier/account-requests", body, key)).status).toBe(422);
    const other = await post("/tier/accounts", newAccount({ type: "reseller" }), key, "northline");
    expect(other.status).toBe(201);
    expect((await post("/tier/accounts", body, "a b")).status).toBe(400);
  });

  test("is answered with what was wrong the first time, too", async () => {
    const key = randomUUID();
    const wrong = newAccount({ parent: { id: "TA-0000-0000-0000" } });
    const [first, again] = [await post("/tier/accounts", wrong, key), await post("/tier/accounts", wrong, key)];
    expect([first.status, again.status, again.text]).toEqual([400, 400, first.text]);
  });

  test("is done by one of those that come at once; the others are told to wait, or answered alike", async () => {
    const [key, parent] = [randomUUID(), { id: await program().someReseller() }];
    const body = { ...newAccount({ parent }), external_uid: undefined };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post("/tier/accounts", body, key)));
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ status }) => status !== 201).every(({ status }) => status === 409)).toBe(true);
  });

  test("may be sent anew a day later, and is taken over from somebody who has gone", async () => {
    const [key, parent] = [randomUUID(), { id: await program().someReseller() }];
    const body = { ...newAccount({ parent }), external_uid: undefined };
    const first = await post("/tier/accounts", body, key);
    await world.sql`update kept_answers set created_at = now() - interval '25 hours' where key = ${key}`;
    const second = await post("/tier/accounts", body, key);
    expect((second.json as { id: string }).id).not.toBe((first.json as { id: string }).id);
    await world.sql`update kept_answers set status = null, headers = null, body = null where key = ${key}`;
    expect((await post("/tier/accounts", body, key)).status).toBe(409);
    await world.sql`update kept_answers set begun_at = now() - interval '3 minutes' where key = ${key}`;
    expect((await post("/tier/accounts", body, key)).status).toBe(201);
  });
});
