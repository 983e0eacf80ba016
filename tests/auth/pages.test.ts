import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { pino } from "pino";
import { expect, test } from "vitest";
import { system } from "~/auth/actor";
import { nicknameLimit, resetLimit } from "~/auth/limits.server";
import { customerUserDoor, operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { makePasswordReset as makeCustomerReset } from "~/domain/customer-users/make-password-reset";
import { makePasswordReset as makeOperatorReset } from "~/domain/operators/make-password-reset";
import * as operatorReset from "~/routes/auth/reset-password";
import { consoleRoute } from "~/routes/console/gate.server";
import { loader as account } from "~/routes/storefront/account";
import { loader as door } from "~/routes/storefront/door";
import * as customerReset from "~/routes/storefront/reset-password";
import { aCompany, anOperator, aStorefront, someAddress } from "../support/people";

/** A request as a route gets it, from somewhere. */
function asking(path: string, { params = {}, ip = someAddress(), headers = {}, body }: Asking = {}) {
  const method = body ? { method: "POST", body: new URLSearchParams(body) } : {};
  const log = pino({ level: "silent" });
  const context = { nonce: "n", requestId: randomUUID(), ip, log, memo: new Map<string, unknown>() };
  const request = new Request(`http://localhost:3000${path}`, { headers, ...method });
  return { request, params, context } as unknown as LoaderFunctionArgs & { context: typeof context };
}
interface Asking {
  params?: Record<string, string>;
  ip?: string;
  headers?: Record<string, string>;
  body?: Record<string, string>;
}

const from = { ip: "", userAgent: null };
const answered = (answer: unknown) => answer as { data: Record<string, unknown>; init: ResponseInit };
const waiting = { status: 429, headers: { "Retry-After": expect.stringMatching(/^\d+$/) as string } };
const tooMany = expect.stringMatching(/^Too many tries\. Try again in \d+ minutes\.$/) as string;
const form = { status: "error", error: { "": [tooMany] } };

test("a company is remembered once it is opened, not when its page is fetched in advance", async () => {
  const { id: companyId } = await aCompany();
  const { id } = await anOperator([{ companyId }]);
  const Cookie = operatorDoor.cookie(await operatorDoor.open(db, id, null, from));
  const visit = async (headers: Record<string, string>) => {
    const args = asking(`/console/${companyId}`, { params: { companyId }, headers: { Cookie, ...headers } });
    await consoleRoute(() => Promise.resolve(null))(args);
    return args.context.memo.get("cookies");
  };
  expect(await visit({ "Sec-Purpose": "prefetch" })).toBeUndefined();
  expect(await visit({ "Sec-Purpose": "prefetch;prerender" })).toBeUndefined();
  expect(await visit({ Purpose: "prefetch" })).toBeUndefined();
  expect(await visit({})).toHaveLength(1);
});

test("the store's door keeps what was typed when there were too many tries", async () => {
  const { nickname } = await aCompany();
  const ip = someAddress();
  for (let guess = 0; guess < 60; guess++) await nicknameLimit.take(ip);
  const answer = answered(await door(asking(`/v2c/catalog?accountName=${nickname}`, { ip })));
  expect(answer.init).toEqual(waiting);
  expect(answer.data.result).toMatchObject({ ...form, initialValue: { accountName: nickname } });
});

test("the pages behind a link keep their form when there were too many tries", async () => {
  const operator = await anOperator([{ companyId: (await aCompany()).id }]);
  const { store, user } = await aStorefront();
  const links = [
    [operatorReset, (await makeOperatorReset(system(), operator.email))!.token],
    [customerReset, (await makeCustomerReset(system(), user.id))!.token],
  ] as const;
  for (const [page, token] of links) {
    const ip = someAddress();
    const params = { nickname: store.nickname, token };
    const looked = answered(await page.loader(asking("/reset-password/x", { params, ip })));
    expect(looked.data).toMatchObject({ isVoid: false, email: expect.stringContaining("@") as string });
    for (let time = 1; time < 60; time++) await resetLimit.take(ip);
    const again = answered(await page.loader(asking("/reset-password/x", { params, ip })));
    expect(again).toMatchObject({ init: waiting, data: { isVoid: false, email: "", result: form } });
    const body = { password: "a quiet lamp post" };
    const sent = answered(await page.action(asking("/reset-password/x", { params, ip, body })));
    expect(sent).toMatchObject({ init: waiting, data: { result: form } });
  }
});

test("Company information shows the technical contact's number as the console does", async () => {
  const { store, user } = await aStorefront();
  const Cookie = customerUserDoor.cookie(await customerUserDoor.open(db, user.id, null, from));
  const args = asking("/store/x/account", { params: { nickname: store.nickname }, headers: { Cookie } });
  expect((await account(args)).contact.phone).toBe("+351 22 555 0147");
});
