import { describe, expect, test } from "vitest";
import { type Path, paths } from "../../../app/paths";
import { examples } from "../addresses";
import { actionOf, pageOf, table } from "../route-table";
import { addressOf, arrange, asCompany, built, enter, known, mutating, outsiderOf, ownerOf, rightful } from "../visits";
import { FIRST_USER, ids } from "../../support/demo";
import { contentsOf, useSite } from "../world";

const world = useSite();

/** Everything a stranger may open. Nobody adds to it by accident. */
const PUBLIC: Path[] = [
  ...(["apiReference", "apiOperation", "apiDescription30"] as const),
  ...(["home", "setup", "mailbox", "mailboxMail", "signIn", "signOut", "forgotPassword", "resetPassword"] as const),
  ...([
    "storefrontDoor",
    "storefrontHome",
    "storefrontSignIn",
    "storefrontSignUp",
    "storefrontSignUpSent",
    "storefrontConfirmSignUp",
    "storefrontSignOut",
    "storefrontForgotPassword",
  ] as const),
  "storefrontResetPassword",
  "storefrontLogo",
  "secondFactor",
  "acceptInvitation",
  "activatePartner",
  "offeredDocument",
];

const guarded = built.filter((path) => !PUBLIC.includes(path));
const ofCompany = built.filter((path) => examples[path].door === "company");
/** A letter is called the same at every company: its kind is no id. */
const withIds = ofCompany.filter((path) => /:(?!companyId|kind)\w+/.test(paths[path]));

describe("the table of addresses", () => {
  test("has an example for each", () => {
    expect(known.filter((path) => !(path in examples))).toEqual([]);
  });

  test("has a file for each, and no file has an address of its own", () => {
    expect([...table.keys()].filter((path) => examples[path]?.door !== "development").sort()).toEqual(built.toSorted());
  });

  test.each(built)("%s changes something exactly when its example says what", async (path) => {
    expect(Boolean(await actionOf(path))).toBe(mutating.includes(path));
  });

  test.each(mutating)("%s has a page on which a refusal is shown", async (path) => {
    expect(await pageOf(path)).toBeTypeOf("function");
  });
});

describe("a stranger", () => {
  test.each(guarded)("is led from %s to the sign-in, and back afterwards", async (path) => {
    const { address } = await arrange(world, path);
    const got = await world.stranger().get(address);
    const signIn = address.startsWith("/store/") ? "/store/northline/sign-in" : "/sign-in";
    expect([got.status, got.to]).toEqual([302, `${signIn}?${new URLSearchParams({ return: address })}`]);
  });

  test("changes nothing", async () => {
    const guardedForms = await Promise.all(
      mutating.filter((path) => guarded.includes(path)).map((path) => arrange(world, path)),
    );
    const before = await contentsOf(world.sql);
    for (const { address, body } of guardedForms)
      expect(await world.stranger().post(address, body)).toMatchObject({
        status: 302,
        to: expect.stringMatching(/sign-in$/) as string,
      });
    expect(await contentsOf(world.sql)).toEqual(before);
  });

  test.each(built.filter((path) => paths[path].includes(":nickname")))("finds no unknown store at %s", async (path) => {
    const { at = {} } = await examples[path].visit(world.sql, "");
    const address = addressOf(path, { at: { ...at, nickname: "nobody" } });
    expect((await world.stranger().get(address)).status).toBe(404);
    if (mutating.includes(path)) expect((await world.stranger().post(address)).status).toBe(404);
  });
});

describe("an operator of another company", () => {
  test.each(ofCompany)("finds nothing at %s", async (path) => {
    const company = examples[path].company!;
    const { address, body } = await arrange(world, path);
    const outsider = await enter(world, ownerOf(outsiderOf(company)));
    const before = await contentsOf(world.sql);
    expect((await outsider.get(address)).status).toBe(404);
    if (body) expect((await outsider.post(address, body)).status).toBe(404);
    expect(await contentsOf(world.sql)).toEqual(before);
  });

  test.each(withIds)("finds nothing at %s under the own company’s address", async (path) => {
    const company = examples[path].company!;
    const other = outsiderOf(company);
    const { address, body } = await arrange(world, path);
    const outsider = await enter(world, ownerOf(other));
    const own = asCompany(address, company, other);
    await outsider.get(`/console/${ids[other]}`);
    const before = await contentsOf(world.sql);
    expect((await outsider.get(own)).status).toBe(404);
    if (body) expect((await outsider.post(own, body)).status).toBe(404);
    expect(await contentsOf(world.sql)).toEqual(before);
  });
});

describe("a person of one store", () => {
  test.each(built.filter((path) => examples[path].door === "customer-user"))(
    "is a stranger at another’s %s",
    async (path) => {
      const person = await world.customerUser();
      const { at = {} } = await examples[path].visit(world.sql, FIRST_USER);
      const address = addressOf(path, { at: { ...at, nickname: "harbor" } });
      expect(await person.get(address)).toMatchObject({
        status: 302,
        to: expect.stringMatching(/^\/store\/harbor\/sign-in/) as string,
      });
    },
  );

  test("is a stranger in the console, and an operator one in the store", async () => {
    expect((await (await world.customerUser()).get("/console")).to).toMatch(/^\/sign-in/);
    expect((await (await world.operator("owner@northline.example")).get("/store/northline/account")).to).toMatch(
      /sign-in/,
    );
  });
});

describe("a viewer", () => {
  test.each(mutating.filter((path) => examples[path].door === "company"))("may not do %s", async (path) => {
    const by = "viewer@meridian.example";
    await world.sql`
      insert into memberships (operator_id, company_id, role)
      select id, unnest(${[ids.northline, ids.aurora]}::text[]), 'viewer' from operators where email = ${by} on conflict do nothing`;
    const { address, body, visitor } = await arrange(world, path, { by });
    const before = await contentsOf(world.sql);
    expect((await visitor.post(address, body)).status).toBe(403);
    expect(await contentsOf(world.sql)).toEqual(before);
  });
});

describe("whoever may", () => {
  test.each(built)("opens %s and gets a page, or is led to one", async (path) => {
    const { address, visitor } = await arrange(world, path);
    const got = await visitor.get(address);
    expect([200, 302, 303]).toContain(got.status);
    if (examples[path].file === "image") expect(got.headers["content-type"]).toMatch(/^image\/(png|webp)$/);
    else if (examples[path].file) expect(got.headers["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+"/);
    else if (got.status === 200) expect(got.text).toMatch(/<h1[ >][\s\S]*<\/html>$/);
    else expect(got.to).toMatch(/^\//);
    if (rightful(examples[path]) === undefined && path !== "setup") expect(got.status).toBe(200);
  });
});
