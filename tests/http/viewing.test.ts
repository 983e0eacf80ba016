import { describe, expect, test } from "vitest";
import { fieldsOf, plain, signedIn } from "../support/browse";
import { FIRST_USER, ids } from "../support/demo";
import { demoUser } from "../support/demo-users";
import { useSite } from "./world";

const world = useSite();
const store = "/store/northline";
const reason = "They asked why an order is missing.";
const said = (html: string) => plain(html).replace(/\s+/g, " ");

const pageOf = ({ tierAccountId, id }: { tierAccountId: string; id: string }) =>
  `/console/${ids.northline}/customers/${tierAccountId}/edit/users/${id}`;

/** Northline's owner, in a browser of their own, looks at the portal as somebody. */
async function looking() {
  const user = await demoUser(world.sql);
  const owner = await signedIn(world.site, "owner@northline.example");
  const answer = await owner.post(`${pageOf(user)}/view`, { reason });
  return { user, owner, answer };
}

describe("looking at the portal as a customer", () => {
  test("asks for a reason, and shows the portal with a banner on every page until it is ended", async () => {
    const { user, owner, answer } = await looking();
    expect([answer.status, answer.to]).toEqual([303, store]);
    for (const page of ["", "/account", "/users", "/activity"]) {
      const { status, text } = await owner.get(store + page);
      expect([page, status]).toEqual([page, 200]);
      expect(said(text)).toContain(`You see the portal as ${user.name}, until `);
      expect(said(text)).toContain(reason);
      expect(text).toContain(`action="${store}/end-view"`);
    }
    const ended = await owner.post(`${store}/end-view`);
    expect([ended.status, ended.to]).toEqual([303, pageOf(user)]);
    expect((await owner.get(`${store}/account`)).to).toMatch(/sign-in/);
    expect((await owner.get(pageOf(user))).status).toBe(200);
  });

  test("without a reason says what is missing, and opens nothing", async () => {
    const user = await demoUser(world.sql);
    const owner = await world.operator("owner@northline.example");
    const answer = await owner.post(`${pageOf(user)}/view`, { reason: "  " });
    expect(answer.status).toBe(422);
    expect(String(answer.headers["set-cookie"])).not.toContain("counterpart-view");
    expect(said(answer.text)).toContain("Write why you look at the portal as somebody else");
    expect(fieldsOf((await owner.get(`${pageOf(user)}/view`)).text)).toHaveProperty("reason");
  });

  test("opens neither password nor profile nor sessions, and ends nobody's session", async () => {
    const { owner } = await looking();
    for (const page of ["change-password", "profile", "sessions", "sessions/end-others", "sign-out"]) {
      const got = await owner.get(`${store}/${page}`);
      expect([page, got.status]).toEqual([page, 403]);
      const posted = await owner.post(`${store}/${page}`, { password: "seven green kettles", name: "X" });
      expect([page, posted.status]).toEqual([page, page === "sessions" ? 405 : 403]);
    }
    expect((await owner.get(store)).text).not.toMatch(/href="[^"]*\/(change-password|profile|sessions)"/);
  });

  test("leaves the session that the same browser has at the store as it was", async () => {
    const person = await signedIn(world.site, FIRST_USER, { nickname: "northline" });
    const { owner } = await looking();
    for (const [name, value] of person.cookies) owner.cookies.set(name, value);
    expect(said((await owner.get(store)).text)).toContain("Welcome, Rui Prates");
    await owner.post(`${store}/end-view`);
    expect(said((await owner.get(store)).text)).toContain("Welcome, Leonor Sampaio");
  });

  test("is nothing at another store", async () => {
    const { owner } = await looking();
    expect((await owner.get("/store/harbor/account")).to).toMatch(/^\/store\/harbor\/sign-in/);
  });

  test("is read by the first user in the activity: who, as whom, why", async () => {
    const { user } = await looking();
    const first = await world.customerUser();
    const { text } = await first.get(`${store}/activity`);
    expect(said(text)).toContain(`Looked at the portal as ${user.name} Reason: ${reason}`);
    expect(said(text)).toContain(`Aoife Brennan, Northline IT (as ${user.name})`);
  });
});

describe("the customer's users on the storefront", () => {
  test("are looked after by the first user where the reseller allows it", async () => {
    const settings = `/console/${ids.northline}/settings/people`;
    const owner = await world.operator("owner@northline.example");
    const first = await world.customerUser();
    const { id, name, email } = await demoUser(world.sql);
    const users = await first.get(`${store}/users`);
    expect(said(users.text)).toContain(`${name} ${email}`);
    expect(users.text).not.toContain(`${id}/suspend`);
    expect((await first.post(`${store}/users/${id}/suspend`)).status).toBe(403);

    const { baseVersion } = fieldsOf((await owner.get(settings)).text);
    expect((await owner.post(settings, { firstUserManages: "on", baseVersion: baseVersion! })).status).toBe(303);
    expect((await first.get(`${store}/users`)).text).toContain(`${id}/suspend`);
    const sent = await first.post(`${store}/users/${id}/password-link`);
    expect(said((await first.get(sent.to!)).text)).toContain(`A password link for ${name} is on its way.`);
    const done = await first.post(`${store}/users/${id}/suspend`);
    expect(said((await first.get(done.to!)).text)).toContain(`${name} is suspended.`);
    expect((await first.get(`${store}/users`)).text).not.toContain(`${id}/suspend`);
  });
});
