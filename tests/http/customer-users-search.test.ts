import { expect, test } from "vitest";
import { plain } from "../support/browse";
import { customerOf, FIRST_USER, ids } from "../support/demo";
import { demoUser } from "../support/demo-users";
import { useSite } from "./world";

const world = useSite();

const said = (html: string) => plain(html).replace(/\s+/g, " ");
const usersOf = (tierAccountId: string) => `/console/${ids.northline}/customers/${tierAccountId}/edit/users`;

test("the users of one customer are searched and filtered, and it is said when nobody fits", async () => {
  const visitor = await world.operator("owner@northline.example");
  const { tierAccountId, email } = await demoUser(world.sql, { status: "suspended" });
  const rowsOf = async (query: string) => {
    const { text } = await visitor.get(`${usersOf(tierAccountId)}?${query}`);
    return said(text.includes("<table") ? text.slice(text.indexOf("<table")) : text);
  };
  expect(await rowsOf(`q=${email}`)).toContain(email);
  expect(await rowsOf(`q=${email}`)).not.toContain(FIRST_USER);
  expect(await rowsOf("first=1")).toContain(FIRST_USER);
  expect(await rowsOf("first=1")).not.toContain(email);
  expect(await rowsOf(`status=active&q=${email}`)).toContain("Nobody found");
  const other = await customerOf(world.sql, "northline");
  const { text } = await visitor.get(`${usersOf(other)}?q=${email}`);
  expect(text.slice(text.indexOf("<main"))).not.toContain(`>${email}<`);
  expect(said(text)).toContain("Nobody found");
});
