import { describe, expect, test } from "vitest";
import { fieldsOf, plain } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const requests = `/console/${ids.aurora}/customers/requests`;

const vendor = () => world.operator("owner@aurora.example");

const textOf = ({ text }: { text: string }) => plain(text).replace(/\s+/g, " ");

async function someOf(status: string, count: number): Promise<string[]> {
  const rows = await world.sql<{ id: string }[]>`
    select id from tier_account_requests where vendor_id = ${ids.aurora} and status = ${status} order by id limit ${count}`;
  return rows.map(({ id }) => id);
}

/** The link back to the list. */
const back = (html: string) => plain(/<a [^>]*href="([^"]+)"[^>]*>Back to the requests/.exec(html)?.[1] ?? "");

describe("Accept the ticked ones", () => {
  test("with nothing ticked says so on the list, which stays as it was", async () => {
    const visitor = await vendor();
    const got = await visitor.get(`${requests}/accept?status=pending&size=25&columns=account,status&after=x`);
    expect(got).toMatchObject({ status: 302 });
    const to = new URL(got.to!, "http://localhost");
    expect(to.pathname).toBe(requests);
    expect(Object.fromEntries(to.searchParams)).toEqual({
      status: "pending",
      size: "25",
      columns: "account,status",
      after: "x",
      ticked: "none",
    });
    const list = await visitor.get(got.to!);
    expect(textOf(list)).toContain("No request is ticked Tick the pending requests that you accept");
    expect(textOf(await visitor.get(`${requests}?status=pending`))).not.toContain("No request is ticked");
    expect(list.text).not.toMatch(/href="[^"]*ticked=none/);
  });

  test("sent with nothing ticked does the same, and accepts nothing", async () => {
    const visitor = await vendor();
    const before = await someOf("pending", 100);
    const got = await visitor.post(`${requests}/accept?status=pending`, {});
    expect(got.to).toBe(`${requests}?status=pending&ticked=none`);
    const asked = await visitor.post(`${requests}/accept?status=pending&id=${before[0]}`, {});
    expect(asked.status).toBe(422);
    expect(textOf(asked)).toContain("There is a problem No request is ticked");
    expect(await someOf("pending", 100)).toEqual(before);
  });

  test("accepts the pending ones, tells what stays as it is, and leads back to the list as it was", async () => {
    const visitor = await vendor();
    const [[first, second], [decided]] = await Promise.all([someOf("pending", 2), someOf("accepted", 1)]);
    const ticked = [first, second, decided].map((id) => `id=${id}`).join("&");
    const asked = await visitor.get(`${requests}/accept?status=pending&${ticked}`);
    expect(textOf(asked)).toContain("Accept 2 requests?");
    expect(textOf(asked)).toContain("1 request is not pending and stays as it is.");
    expect(back(asked.text)).toBe(`${requests}?status=pending`);
    const { q: _, ...fields } = fieldsOf(asked.text);
    expect(Object.keys(fields).toSorted()).toEqual([first, second].toSorted());

    const done = await visitor.post(`${requests}/accept?status=pending&${ticked}`, fields);
    expect(done.status).toBe(303);
    const results = await visitor.get(done.to!);
    expect(textOf(results)).toContain("2 requests are accepted.");
    expect(back(results.text)).toBe(`${requests}?status=pending`);
    const rows = await world.sql`select status from tier_account_requests where id in ${world.sql([first!, second!])}`;
    expect(rows.map(({ status }) => status as string)).toEqual(["accepted", "accepted"]);
  });
});
