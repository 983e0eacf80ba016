import { describe, expect, test } from "vitest";
import { plain } from "../support/browse";
import { ids, resellerOf } from "../support/demo";
import { demoSignUp } from "../support/demo-sign-ups";
import { useSite } from "./world";

const world = useSite();

const said = (html: string) => plain(html).replace(/\s+/g, " ");

const CUSTOMERS = `/console/${ids.northline}/customers`;
const owner = () => world.operator("owner@northline.example");

/** A sign-up that has become a customer with its user. */
async function approved() {
  const visitor = await owner();
  const { signUpId, answers } = await demoSignUp(world.sql);
  const parent = await resellerOf(world.sql, "northline");
  expect((await visitor.post(`${CUSTOMERS}/approvals/${signUpId}/approve`, { parent })).status).toBe(303);
  const [became] = await world.sql<{ account: string; user: string }[]>`
    select tier_account_id as account, customer_user_id as user from sign_ups where id = ${signUpId}`;
  return { visitor, answers, page: `${CUSTOMERS}/approvals/${signUpId}`, ...became! };
}

const linksIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link!);

describe("after a customer is deleted", () => {
  test("its people are among all deleted users, and are erased from there", async () => {
    const { visitor, account, user, answers } = await approved();
    expect((await visitor.post(`${CUSTOMERS}/${account}/delete`, {})).status).toBe(303);
    const list = await visitor.get(`${CUSTOMERS}/users`);
    expect(linksIn(list.text)).toContain(`${CUSTOMERS}/users/deleted`);
    const deleted = await visitor.get(`${CUSTOMERS}/users/deleted`);
    expect(plain(deleted.text)).toContain(answers.email);
    const address = linksIn(deleted.text).find((link) => link.includes(user))!;
    const question = await visitor.get(address);
    expect([question.status, said(question.text)]).toEqual([
      200,
      expect.stringContaining(`Erase what is known of ${answers.name}?`),
    ]);
    const erased = await visitor.post(address, {});
    expect(erased.to).toBe(`${CUSTOMERS}/users/deleted?done=erased`);
    const after = await visitor.get(erased.to!);
    expect(said(after.text)).toContain("What was known of the person has been erased.");
    expect(plain(after.text)).not.toContain(answers.email);
  });

  test("its sign-up leads to the page that erases its user, and to no page of the customer", async () => {
    const { visitor, account, user, page } = await approved();
    const erase = `${CUSTOMERS}/${account}/edit/users/${user}/erase`;
    expect(linksIn((await visitor.get(page)).text)).toEqual(
      expect.arrayContaining([erase, `${CUSTOMERS}/${account}`]) as string[],
    );
    await visitor.post(`${CUSTOMERS}/${account}/delete`, {});
    const links = linksIn((await visitor.get(page)).text);
    expect([links.includes(erase), links.includes(`${CUSTOMERS}/${account}`)]).toEqual([true, false]);
    expect((await visitor.post(erase, {})).status).toBe(303);
    const shown = await visitor.get(page);
    expect(linksIn(shown.text)).not.toContain(erase);
    expect(said(shown.text)).toContain("The personal data of this person has been erased.");
  });

  test("the message names it, looked up", async () => {
    const { visitor, account, answers } = await approved();
    const deleted = await visitor.post(`${CUSTOMERS}/${account}/delete`, {});
    expect(said((await visitor.get(deleted.to!)).text)).toContain(`${answers.organization} has been deleted.`);
  });
});

describe("somebody who signed up and was denied", () => {
  test("is erased after asking, and the page says so", async () => {
    const visitor = await owner();
    const { signUpId, answers } = await demoSignUp(world.sql, { status: "denied" });
    const page = `${CUSTOMERS}/approvals/${signUpId}`;
    expect(linksIn((await visitor.get(page)).text)).toContain(`${page}/erase`);
    const question = await visitor.get(`${page}/erase`);
    expect(said(question.text)).toContain(`Erase what is known of ${answers.name}?`);
    const erased = await visitor.post(`${page}/erase`, {});
    expect([erased.status, erased.to]).toEqual([303, page]);
    const shown = await visitor.get(page);
    expect(said(shown.text)).toContain("The personal data of this person has been erased.");
    expect(plain(shown.text)).not.toContain(answers.email);
    expect(linksIn(shown.text)).not.toContain(`${page}/erase`);
    expect((await visitor.get(`${page}/erase`)).status).toBe(404);
  });

  test("is denied first where they wait", async () => {
    const visitor = await owner();
    const page = `${CUSTOMERS}/approvals/${(await demoSignUp(world.sql)).signUpId}`;
    const question = await visitor.get(`${page}/erase`);
    expect([question.status, said(question.text)]).toEqual([409, expect.stringContaining("Deny it first.")]);
    expect(question.text).not.toMatch(/<button[^>]*>Erase</);
    expect((await visitor.post(`${page}/erase`, {})).status).toBe(409);
  });
});
