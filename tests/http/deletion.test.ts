import { describe, expect, test } from "vitest";
import { plain } from "../support/browse";
import { changedAccount, customerOf, ids, resellerOf } from "../support/demo";
import { account } from "./addresses";
import { useSite } from "./world";

const world = useSite();
const northline = `/console/${ids.northline}/customers`;
const aurora = `/console/${ids.aurora}/customers`;

const GONE = "This account has been deleted, so it can no longer be opened or changed.";
const NOT_HERE = "There is no such account here.";

const owner = () => world.operator("owner@northline.example");
const said = (html: string) => plain(html).replace(/\s+/g, " ");

describe("Delete", () => {
  test("says that it cannot be undone", async () => {
    const { text } = await (await owner()).get(`${northline}/${await customerOf(world.sql, "northline")}/delete`);
    expect(said(text)).toContain("Deleted account data cannot be restored.");
    expect(text).toMatch(/<button[^>]*>Delete</);
  });

  test("of an account with children says so before asking, and refuses all the same", async () => {
    const id = await resellerOf(world.sql, "northline");
    const [row] = await world.sql<{ count: number }[]>`
      select count(*)::int from tier_accounts where parent_id = ${id} and deleted_at is null`;
    const visitor = await owner();
    const page = await visitor.get(`${northline}/${id}/delete`);
    expect(page.status).toBe(200);
    expect(said(page.text)).toMatch(new RegExp(`${row!.count} child accounts? stands? below it`));
    expect(page.text).toContain(`href="${northline}/${id}/child-accounts"`);
    expect(page.text).not.toMatch(/<button[^>]*>Delete</);
    const refused = await visitor.post(`${northline}/${id}/delete`, {});
    expect(refused.status).toBe(409);
    expect(said(refused.text)).toMatch(/This account has \d+ child accounts?\. Delete its child accounts first\./);
  });
});

describe("a deleted account", () => {
  /** An account of Northline's that Aurora's and Tessera's requests and subscriptions name. */
  async function deleted() {
    const [row] = await world.sql<{ id: string; name: string; request: string; parent: string }[]>`
      select t.id, t.name, r.id as request, t.parent_id as parent from tier_accounts t join tier_account_requests r on r.tier_account_id = t.id
      where t.owner_id = ${ids.northline} and t.type = 'customer' and r.vendor_id = ${ids.aurora} and t.deleted_at is null
        and exists (select from subscriptions where customer_id = t.id and tier1_id = t.parent_id)
        and not exists (select from customer_users where tier_account_id = t.id) order by t.name, r.id limit 1`;
    const { id } = row!;
    expect((await (await owner()).post(`${northline}/${id}/delete`, {})).status).toBe(303);
    return row!;
  }

  test("says to those who saw it that it is gone, at every address, and to others nothing", async () => {
    const { id } = await deleted();
    const visitor = await owner();
    const tabs = ["", "/child-accounts", "/fulfilment-requests", "/subscriptions", "/tier-config-requests"];
    const pages = [...tabs, "/tier-configs", "/details", "/versions", "/delete", "/edit"];
    for (const page of pages) {
      const got = await visitor.get(`${northline}/${id}${page}`);
      expect([page, got.status]).toEqual([page, 404]);
      expect(said(got.text)).toContain(GONE);
    }
    const body = { ...account, baseVersion: "1" };
    for (const page of ["/edit", "/edit/keep", "/delete"]) {
      const got = await visitor.post(`${northline}/${id}${page}`, body);
      expect([page, got.status]).toEqual([page, 404]);
      expect(said(got.text)).toContain(GONE);
    }
    expect(said((await (await world.operator("owner@aurora.example")).get(`${aurora}/${id}`)).text)).toContain(GONE);
    const stranger = await (await world.operator("owner@harbor.example")).get(`/console/${ids.harbor}/customers/${id}`);
    expect(said(stranger.text)).toContain(NOT_HERE);
    expect(stranger.text).not.toContain(GONE);
  });

  test("stays readable in the subscriptions and requests that name it, without a link, and nowhere else", async () => {
    const { id, name, request, parent } = await deleted();
    for (const [email, at] of [
      ["owner@northline.example", northline],
      ["owner@aurora.example", aurora],
    ] as const) {
      const visitor = await world.operator(email);
      for (const page of ["", "/details", "/subscriptions", "/tier-configuration"]) {
        const got = await visitor.get(`${at}/requests/${request}${page}`);
        expect([page, got.status]).toEqual([page, 200]);
        expect(plain(got.text)).toContain(name);
        expect(got.text).not.toContain(`href="${at}/${id}"`);
      }
      const sold = await visitor.get(`${at}/${parent}/subscriptions`);
      expect(plain(sold.text)).toContain(name);
      expect(sold.text).not.toContain(`href="${at}/${id}"`);
      for (const address of [at, `${at}?q=${id}`, `${at}/${parent}/child-accounts`, at.replace("/customers", "")])
        expect(plain((await visitor.get(address)).text)).not.toContain(name);
    }
  });

  test("is the only one without a link among the customers of a subscription", async () => {
    const id = await changedAccount(world.sql, "northline");
    const [row] = await world.sql<{ parent: string; customer: string }[]>`
      select tier1_id as parent, customer_id as customer from subscriptions s join tier_accounts t on t.id = s.customer_id
      where s.provider_id = ${ids.northline} and t.deleted_at is null and s.status <> 'draft' and t.id <> ${id} limit 1`;
    const { text } = await (await owner()).get(`${northline}/${row!.parent}/subscriptions`);
    expect(text).toContain(`href="${northline}/${row!.customer}"`);
  });
});
