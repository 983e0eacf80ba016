import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const aurora = `/console/${ids.aurora}/customers`;

const vendor = () => world.operator("owner@aurora.example");

const OWNERS: Record<string, string> = {
  [ids.northline]: "owner@northline.example",
  [ids.meridian]: "owner@meridian.example",
  [ids.harbor]: "owner@harbor.example",
};

interface Waiting {
  id: string;
  account: string;
  version: number;
  provider: string;
}

/** The provider's side of a request: its owner, and where its customers are. */
const providerOf = async ({ provider }: Waiting) => ({
  visitor: await world.operator(OWNERS[provider]!),
  customers: `/console/${provider}/customers`,
});

/** The requests that wait for Aurora, of accounts that still exist; what a test decides is not there for the next. */
async function waiting(name = "%"): Promise<Waiting[]> {
  const rows = await world.sql<Waiting[]>`
    select r.id, r.tier_account_id as account, r.version, r.provider_id as provider from tier_account_requests r join tier_accounts t on t.id = r.tier_account_id
    where r.vendor_id = ${ids.aurora} and r.status = 'pending' and deleted_at is null and t.name like ${name}
    order by r.version, r.id`;
  return [...rows];
}

const statusOf = async (id: string) =>
  (await world.sql<{ status: string }[]>`select status from tier_account_requests where id = ${id}`)[0]!.status;

const textOf = async (visitor: Visitor, address: string) =>
  plain((await visitor.get(address)).text).replace(/\s+/g, " ");

/** The addresses to which a page links, or sends forms. */
const links = (html: string) => [...html.matchAll(/ (?:href|action)="([^"]+)"/g)].map(([, to = ""]) => plain(to));

describe("from Tier Account Details", () => {
  test("a vendor accepts and ignores each request that waits, and comes back to the account", async () => {
    const [first, second] = (await waiting("Ολύμπια%")) as [Waiting, Waiting];
    expect([first.version, second.version]).toEqual([2, 3]);
    const visitor = await vendor();
    const account = `${aurora}/${first.account}`;
    const decide = ({ id }: Waiting, how: string) => `${aurora}/requests/${id}/${how}?to=account`;
    const { text } = await visitor.get(account);
    for (const request of [first, second])
      for (const how of ["accept", "ignore"]) expect(links(text)).toContain(decide(request, how));

    const question = await visitor.get(decide(first, "accept"));
    expect(question.status).toBe(200);
    expect(links(question.text)).toContain(account);
    const accepted = await visitor.post(decide(first, "accept"), {});
    expect([accepted.status, accepted.to]).toEqual([303, `${account}?decided=${first.id}`]);
    const after = await textOf(visitor, accepted.to!);
    expect(after).toContain("The request is accepted: version 2 is confirmed for Aurora Suite.");
    expect(after).not.toContain("not confirmed version 2");
    expect(after).toContain("You have not confirmed version 3 for Aurora Suite yet. You work with version 2.");

    const empty = await visitor.post(decide(second, "ignore"), { reason: " " });
    expect(empty.status).toBe(422);
    expect(links(empty.text)).toContain(account);
    const ignored = await visitor.post(decide(second, "ignore"), { reason: "No such quay." });
    expect(ignored.to).toBe(`${account}?decided=${second.id}`);
    expect(await textOf(visitor, ignored.to!)).toContain("The request is ignored: version 3 for Aurora Suite.");
    expect(await Promise.all([first, second].map(({ id }) => statusOf(id)))).toEqual(["accepted", "ignored"]);
    expect(await textOf(visitor, account)).toContain("ignored version 3 for Aurora Suite: No such quay.");
  });

  test("a provider sees what waits, and nothing to press", async () => {
    const [request] = (await waiting()) as [Waiting];
    const { visitor, customers } = await providerOf(request);
    const { text } = await visitor.get(`${customers}/${request.account}`);
    expect(plain(text)).toMatch(/Aurora Software has not confirmed version \d+/);
    expect(links(text).filter((to) => /\/(accept|ignore)/.test(to))).toEqual([]);
  });

  test("what an address claims was decided shows nothing of others, and breaks nothing", async () => {
    const [request] = (await waiting()) as [Waiting];
    const { visitor, customers } = await providerOf(request);
    for (const decided of [request.id, "TAR-0000-0000-0000-000-000", "x", "TAR-%27", "x".repeat(5000)]) {
      const got = await visitor.get(`${customers}/${request.account}?decided=${decided}`);
      expect([decided, got.status]).toEqual([decided, 200]);
      expect(got.text).not.toContain("The request is");
    }
  });

  test("the way back is the request, when the account is gone meanwhile", async () => {
    const [request] = (await waiting("%晨光%")) as [Waiting];
    await world.sql`update tier_accounts set deleted_at = now() where id = ${request.account}`;
    const got = await (await vendor()).post(`${aurora}/requests/${request.id}/accept?to=account`, {});
    expect(got.to).toBe(`${aurora}/requests/${request.id}?decided=1`);
    const page = await (await vendor()).get(got.to!);
    expect(plain(page.text)).toContain("This account has been deleted since.");
    expect(links(page.text)).not.toContain(`${aurora}/${request.account}`);
  });
});

describe("from Tier Account Request Details", () => {
  test.each(["accept", "ignore"])("the next pending request is one step away after %s", async (how) => {
    const [request] = (await waiting()) as [Waiting];
    const visitor = await vendor();
    const got = await visitor.post(`${aurora}/requests/${request.id}/${how}`, { reason: "No such street." });
    expect(got.to).toBe(`${aurora}/requests/${request.id}?decided=1`);
    const { text } = await visitor.get(got.to!);
    const next = /href="([^"]+)"[^>]*>Next pending request</.exec(text)?.[1];
    expect(next).toMatch(/\/requests\/TAR-/);
    expect(await statusOf(next!.split("/").at(-1)!)).toBe("pending");
    expect(next).not.toContain(request.id);
  });

  test("whoever comes second hears who was first, keeps what was typed and has nothing to press", async () => {
    const [request] = (await waiting()) as [Waiting];
    const visitor = await vendor();
    await visitor.post(`${aurora}/requests/${request.id}/accept`, {});
    const sentence = "Katrin Vogel has already accepted this request. A request is decided once.";
    const answers = [
      await visitor.post(`${aurora}/requests/${request.id}/ignore`, { reason: "A reason that took long to write" }),
      await visitor.post(`${aurora}/requests/${request.id}/accept`, {}),
      await visitor.get(`${aurora}/requests/${request.id}/ignore`),
      await visitor.get(`${aurora}/requests/${request.id}/accept`),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(409);
      expect(plain(text).split(sentence)).toHaveLength(2);
      expect(text).not.toMatch(/<button[^>]*>OK</);
    }
    expect(fieldsOf(answers[0]!.text).reason).toBe("A reason that took long to write");
    expect(fieldsOf(answers[2]!.text)).not.toHaveProperty("reason");
    expect(await statusOf(request.id)).toBe("accepted");
  });

  test("a provider is told that the vendor decides, at every address of a decision", async () => {
    const [request] = (await waiting()) as [Waiting];
    const { visitor, customers } = await providerOf(request);
    for (const how of ["accept", "ignore"])
      for (const got of [
        await visitor.get(`${customers}/requests/${request.id}/${how}`),
        await visitor.post(`${customers}/requests/${request.id}/${how}?to=account`, { reason: "No" }),
      ]) {
        expect(got.status).toBe(403);
        expect(plain(got.text)).toContain("Only the vendor of the product can accept or ignore this request.");
      }
    expect(await statusOf(request.id)).toBe("pending");
  });

  test("ignoring says that it neither reverts nor discards", async () => {
    const [request] = (await waiting()) as [Waiting];
    expect(await textOf(await vendor(), `${aurora}/requests/${request.id}/ignore`)).toContain(
      "Ignoring neither reverts nor discards the change.",
    );
  });

  test("what was born unsupported says why, and leads its vendor to the capability", async () => {
    const [row] = await world.sql<{ id: string; product: string }[]>`
      select id, product_id as product from tier_account_requests
      where status = 'unsupported' and vendor_id = ${ids.tessera} and provider_id = ${ids.northline} order by id limit 1`;
    const { id, product } = row!;
    const why = "This product does not support changes of contact data: Tier Accounts Sync is switched off.";
    const tessera = await (
      await world.operator("owner@tessera.example")
    ).get(`/console/${ids.tessera}/customers/requests/${id}`);
    const capabilities = `/console/${ids.tessera}/catalog/${product}/capabilities`;
    expect(plain(tessera.text)).toContain(why);
    expect(links(tessera.text)).toContain(capabilities);
    const provider = await world.operator("owner@northline.example");
    const seen = await provider.get(`/console/${ids.northline}/customers/requests/${id}`);
    expect(plain(seen.text)).toContain(why);
    expect(seen.text).not.toContain("/capabilities");
  });
});
