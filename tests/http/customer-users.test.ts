import { describe, expect, test } from "vitest";
import { fieldsOf, plain, signedIn } from "../support/browse";
import { customerOf, FIRST_USER, ids } from "../support/demo";
import { demoUser } from "../support/demo-users";
import { useSite } from "./world";

const world = useSite();
const NORTHLINE = `/console/${ids.northline}/customers`;

const owner = () => world.operator("owner@northline.example");
const said = (html: string) => plain(html).replace(/\s+/g, " ");
const usersOf = (tierAccountId: string) => `${NORTHLINE}/${tierAccountId}/edit/users`;
const pageOf = ({ tierAccountId, id }: { tierAccountId: string; id: string }) => `${usersOf(tierAccountId)}/${id}`;

const filled = {
  ...{ name: "Marta Lopes", email: "", phone: "+351 22 555 0149", language: "pt" },
  ...{ status: "active", entry: "nothing", temporary: "" },
};

/** A customer of Northline's that Harbor Lane's users have nothing to do with. */
const aCustomer = () => customerOf(world.sql, "northline");

describe("General › Users", () => {
  test("stands in the left menu of the edit screen, and lists the customer’s users with who is first", async () => {
    const visitor = await owner();
    const { tierAccountId } = await demoUser(world.sql);
    const edit = await visitor.get(`${NORTHLINE}/${tierAccountId}/edit`);
    expect(edit.text).toMatch(new RegExp(`href="${usersOf(tierAccountId)}"[^>]*>Users<`));
    const { text } = await visitor.get(usersOf(tierAccountId));
    expect(text).toMatch(new RegExp(`href="${NORTHLINE}/${tierAccountId}/edit"[^>]*>Customer Information<`));
    expect(said(text)).toContain(`Leonor Sampaio ${FIRST_USER} First user`);
    expect(said(text)).toContain("/v2c/catalog?accountName=northline");
    expect(text.slice(text.indexOf("<table")).match(/First user/g)).toHaveLength(1);
  });

  test("is not there for vendors, who edit accounts but have no storefront", async () => {
    const [row] = await world.sql<{ id: string }[]>`
      select tier_account_id as id from vendor_accounts where vendor_id = ${ids.aurora} and deleted_at is null limit 1`;
    const vendor = await world.operator("owner@aurora.example");
    const at = `/console/${ids.aurora}/customers`;
    const edit = await vendor.get(`${at}/${row!.id}/edit`);
    expect([edit.status, edit.text.includes("/edit/users")]).toEqual([200, false]);
    for (const page of [
      `${row!.id}/edit/users`,
      `${row!.id}/edit/users/new`,
      "users",
      "users/suspend?id=CU-111-111-111",
    ])
      expect([page, (await vendor.get(`${at}/${page}`)).status]).toEqual([page, 404]);
  });
});

describe("Add User", () => {
  test("saves, says who was added and offers to send the Customer Portal URL, which is sent on request alone", async () => {
    const visitor = await owner();
    const users = usersOf(await aCustomer());
    const form = await visitor.get(`${users}/new`);
    expect(said(form.text)).toContain("Active (Recommended)");
    expect(fieldsOf(form.text)).toMatchObject({ status: "active", entry: "nothing" });
    const saved = await visitor.post(`${users}/new`, { ...filled, email: "marta@bolhao.example" });
    expect([saved.status, saved.to]).toEqual([303, expect.stringMatching(/\/edit\/users\?added=CU-[\d-]{11}$/)]);
    const list = await visitor.get(saved.to!);
    expect(said(list.text)).toContain("Marta Lopes has been added.");
    const send = /action="([^"]*portal-url)"/.exec(list.text)![1]!;
    const id = /CU-[\d-]{11}/.exec(send)![0];
    const mails = () => world.sql`select kind, status from messages where person_id = ${id}`;
    expect(await mails()).toEqual([]);
    const sent = await visitor.post(send, {});
    const page = await visitor.get(sent.to!);
    expect(said(page.text)).toContain("The Customer Portal URL is on its way to marta@bolhao.example.");
    expect(await mails()).toMatchObject([{ kind: "customer-portal-url" }]);
  });

  test("comes back with all that was typed but the password, and says what is wrong", async () => {
    const visitor = await owner();
    const { tierAccountId } = await demoUser(world.sql);
    const address = `${usersOf(tierAccountId)}/new`;
    const typed = { ...filled, status: "suspended", entry: "password", temporary: "short" };
    const unfit = await visitor.post(address, { ...typed, email: "nowhere", name: " ", phone: "12" });
    expect(unfit.status).toBe(422);
    expect(unfit.text).toMatch(/<title>Error: /);
    expect(fieldsOf(unfit.text)).toMatchObject({ email: "nowhere", phone: "12", language: "pt", status: "suspended" });
    for (const sentence of ["Enter the person's name", "Enter an e-mail address like", "Enter a phone number"])
      expect(plain(unfit.text)).toContain(sentence);
    const short = await visitor.post(address, { ...typed, email: "new@harborlane.example" });
    expect([short.status, fieldsOf(short.text).temporary ?? ""]).toEqual([422, ""]);
    expect(fieldsOf(short.text)).toMatchObject({ name: "Marta Lopes", entry: "password", status: "suspended" });
    expect(plain(short.text)).toContain("Use at least 12 characters.");
    const taken = await visitor.post(address, { ...filled, email: FIRST_USER.toUpperCase() });
    expect([taken.status, plain(taken.text).includes("Leonor Sampaio has this e-mail address already.")]).toEqual([
      422,
      true,
    ]);
    expect(fieldsOf(taken.text).email).toBe(FIRST_USER.toUpperCase());
  });

  test("shows a link to copy once, and in no address", async () => {
    const visitor = await owner();
    const users = usersOf(await aCustomer());
    const saved = await visitor.post(`${users}/new`, { ...filled, email: "copy@bolhao.example", entry: "copy" });
    expect([saved.status, saved.to]).toEqual([303, expect.stringMatching(/\/password-link\?added=CU-[\d-]{11}$/)]);
    const shown = await visitor.get(saved.to!);
    const token = /\/store\/northline\/reset-password\/([\w-]{43})/.exec(shown.text)![1]!;
    const chosen = await world
      .stranger()
      .post(`/store/northline/reset-password/${token}`, { password: "a kettle of 3 herrings" });
    expect(chosen.status).toBe(303);
    const again = await visitor.get(saved.to!);
    expect([again.status, again.text.includes("reset-password")]).toEqual([200, false]);
    expect(plain(again.text)).toContain("A one-time password link for Marta Lopes");
  });
});

describe("a user’s page", () => {
  test("shows both values when somebody else saved meanwhile, and saves over them knowingly", async () => {
    const visitor = await owner();
    const user = await demoUser(world.sql);
    const form = fieldsOf((await visitor.get(pageOf(user))).text);
    expect((await visitor.post(pageOf(user), { ...form, phone: "+351 22 555 0150" })).status).toBe(303);
    const stale = await visitor.post(pageOf(user), { ...form, name: "Rui Prates Neto" });
    expect(stale.status).toBe(409);
    const shown = fieldsOf(stale.text);
    expect(shown).toMatchObject({ name: "Rui Prates Neto", phone: "+351 22 555 0150", baseVersion: "2" });
    for (const sentence of [
      "This user was changed while you were editing.",
      "Stored now: Rui Prates",
      "Changed meanwhile: this is the stored value.",
    ])
      expect(plain(stale.text)).toContain(sentence);
    expect((await visitor.post(pageOf(user), { ...shown })).to).toMatch(/news=saved$/);
    expect(fieldsOf((await visitor.get(pageOf(user))).text)).toMatchObject({
      ...{ name: "Rui Prates Neto", phone: "+351 22 555 0150" },
    });
  });

  test("keeps what both have changed, and an untouched field as it was the first time it is refused", async () => {
    const visitor = await owner();
    const user = await demoUser(world.sql);
    const form = fieldsOf((await visitor.get(pageOf(user))).text);
    await visitor.post(pageOf(user), { ...form, name: "Rui P.", phone: "+351 22 555 0150" });
    const first = fieldsOf((await visitor.post(pageOf(user), { ...form, name: "Rui Prates Neto" })).text);
    await visitor.post(pageOf(user), { ...first, phone: "+351 22 555 0151" });
    const second = await visitor.post(pageOf(user), { ...first, name: "Rui Lima" });
    expect(second.status).toBe(409);
    expect(fieldsOf(second.text)).toMatchObject({ name: "Rui Lima", phone: "+351 22 555 0151", baseVersion: "3" });
    expect(plain(second.text)).toContain("Stored now: Rui Prates Neto");
    const unfit = await visitor.post(pageOf(user), { ...form, name: "" });
    expect([unfit.status, fieldsOf(unfit.text)["was-name"]]).toEqual([422, "Rui Prates"]);
  });

  test("offers Active or Suspended, and the server refuses Pending Approval", async () => {
    const visitor = await owner();
    const user = await demoUser(world.sql);
    const { text } = await visitor.get(pageOf(user));
    const offered = /<select[^>]*name="status"[\s\S]*?<\/select>/.exec(text)![0];
    expect([...offered.matchAll(/<option[^>]*>([^<]+)/g)].map(([, label]) => label)).toEqual(["Active", "Suspended"]);
    const refused = await visitor.post(pageOf(user), { ...fieldsOf(text), status: "pending" });
    expect([refused.status, plain(refused.text).includes("Nobody goes back to Pending Approval.")]).toEqual([
      422,
      true,
    ]);
  });

  test("can be read by a viewer, who is offered nothing to do", async () => {
    await world.sql`
      insert into memberships (operator_id, company_id, role)
      select id, ${ids.northline}, 'viewer' from operators where email = 'viewer@meridian.example' on conflict do nothing`;
    const viewer = await world.operator("viewer@meridian.example");
    const user = await demoUser(world.sql);
    const { status, text } = await viewer.get(pageOf(user));
    expect([status, plain(text).includes(user.email)]).toEqual([200, true]);
    expect(text).not.toMatch(/<form[^>]*action="[^"]*edit\/users/);
    expect((await viewer.get(usersOf(user.tierAccountId))).text).not.toMatch(/>(Add|Edit|Delete)</);
    for (const page of ["/delete", "/password-link", "/portal-url", "/approve"])
      expect((await viewer.get(pageOf(user) + page)).status).toBe(403);
  });

  test("is nobody’s at another customer’s or company’s address", async () => {
    const user = await demoUser(world.sql);
    const elsewhere = pageOf({ id: user.id, tierAccountId: await aCustomer() });
    for (const page of ["", "/delete", "/password-link"])
      expect((await (await owner()).get(elsewhere + page)).status).toBe(404);
  });
});

describe("Deletion Confirmation", () => {
  test("asks, is answered by Yes, and ends the session at once", async () => {
    const visitor = await owner();
    const user = await demoUser(world.sql);
    const { text } = await visitor.get(`${pageOf(user)}/delete`);
    expect(text).toMatch(/<h1[^>]*>Deletion Confirmation</);
    expect(text).toMatch(/<button[^>]*>Yes</);
    const deleted = await visitor.post(`${pageOf(user)}/delete`, {});
    expect(deleted.to).toBe(`${usersOf(user.tierAccountId)}?deleted=${user.id}`);
    expect(said((await visitor.get(deleted.to!)).text)).toContain(`${user.name} has been deleted.`);
    const forged = `${usersOf(user.tierAccountId)}?deleted=${(await demoUser(world.sql)).id}`;
    expect(said((await visitor.get(forged)).text)).not.toContain("has been deleted");
    expect((await visitor.get(pageOf(user))).status).toBe(404);
  });

  test("of a customer says how many users go with it", async () => {
    const { tierAccountId } = await demoUser(world.sql);
    const { text } = await (await owner()).get(`${NORTHLINE}/${tierAccountId}/delete`);
    expect(said(text)).toMatch(/Its \d+ users lose their login to your storefront at once\./);
  });
});

describe("the users of all customers", () => {
  test("are searched and filtered, and many suspended with one answer and a count", async () => {
    const visitor = await owner();
    const [one, other] = [await demoUser(world.sql), await demoUser(world.sql, { status: "suspended" })];
    const found = await visitor.get(`${NORTHLINE}/users?q=${one.email}&status=active&never=1`);
    expect([found.text.includes(one.id), found.text.includes(other.id)]).toEqual([true, false]);
    const address = `${NORTHLINE}/users/suspend?id=${one.id}&id=${other.id}&status=active`;
    const question = await visitor.get(address);
    expect(said(question.text)).toContain("Suspend 1 user?");
    expect(said(question.text)).toContain("1 user is not active and stays as they are.");
    const done = await visitor.post(address, { [one.id]: "suspend", [other.id]: "suspend" });
    expect(done.status).toBe(303);
    expect(said((await visitor.get(done.to!)).text)).toContain("1 user is suspended.");
    expect((await visitor.get(`${NORTHLINE}/users/suspend`)).to).toBe(`${NORTHLINE}/users?ticked=none`);
  });
});

describe("a temporary password", () => {
  test("opens the page that replaces it and the way out, and nothing else", async () => {
    const [store, email, password] = ["/store/northline", "temporary@bolhao.example", "grey herons at noon"];
    const add = { ...filled, email, entry: "password", temporary: password };
    expect((await (await owner()).post(`${usersOf(await aCustomer())}/new`, add)).status).toBe(303);
    const person = await signedIn(world.site, email, { nickname: "northline", password });
    for (const page of ["", "/account", "/users", "/activity", "/profile", "/sessions"])
      expect([page, (await person.get(store + page)).to]).toEqual([page, `${store}/change-password`]);
    expect((await person.get(`${store}/sign-out`)).status).toBe(200);
    expect((await person.post(`${store}/change-password`, { password: "seven green kettles" })).status).toBe(303);
    expect((await person.get(`${store}/account`)).status).toBe(200);
  });
});
