import { describe, expect, test } from "vitest";
import { fieldsOf, plain, signedIn, type Visitor } from "../support/browse";
import { account } from "./addresses";
import { customerOf, ids, resellerOf } from "../support/demo";
import { useSite } from "./world";

const world = useSite();
const customers = `/console/${ids.northline}/customers`;
const owner = () => world.operator("owner@northline.example");

async function atAccountData(visitor: Visitor) {
  const started = await visitor.post(`${customers}/new`, { type: "reseller" });
  return (await visitor.post(started.to!, { parent: "none" })).to!;
}

const accounts = async () => (await world.sql`select id from tier_accounts`).length;

describe("Tier Account Creation", () => {
  test("keeps right and wrong answers when one goes Back and on again", async () => {
    const visitor = await owner();
    const data = await atAccountData(visitor);
    const typed = { ...account, email: "not yet an address", postalCode: "?", name: "Halb <fertig>" };
    const back = await visitor.post(data.replace("/data", "/keep?to=parent"), typed);
    expect(back).toMatchObject({ status: 303, to: data.replace("/data", "/parent") });
    expect(fieldsOf((await visitor.get(back.to!)).text).parent).toBe("none");
    const further = await visitor.post(back.to!.replace("/parent", "/keep?to=type"), { parent: "none" });
    expect(fieldsOf((await visitor.get(further.to!)).text).type).toBe("reseller");
    await visitor.post(further.to!, { type: "reseller" });
    expect(fieldsOf((await visitor.get(data)).text)).toMatchObject(typed);
  });

  test("fills every required field by Randomize, so that Create takes it, and empties all by Clear", async () => {
    const visitor = await owner();
    for (const country of ["", "PT", "JP", "US", "XX", "<b>"]) {
      const data = await atAccountData(visitor);
      const filled = await visitor.post(data.replace("/data", "/randomize"), { country });
      expect(filled).toMatchObject({ status: 303, to: data });
      const shown = fieldsOf((await visitor.get(data)).text);
      if (country.length === 2 && country !== "XX") expect(shown.country).toBe(country);
      const { q: _, ...sent } = shown;
      const cleared = await visitor.post(data.replace("/data", "/clear"), sent);
      expect(cleared).toMatchObject({ status: 303, to: data });
      const empty = fieldsOf((await visitor.get(data)).text);
      expect(Object.keys(account).map((field) => empty[field])).toEqual(Object.keys(account).map(() => ""));
      expect(await visitor.post(data, sent)).toMatchObject({ status: 303, to: data.replace("/data", "/summary") });
    }
  });

  test("makes one account of a form that is sent twice, or five times at once", async () => {
    const visitor = await owner();
    const before = await accounts();
    const data = await atAccountData(visitor);
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => visitor.post(data, { ...account, name: "Once only" })),
    );
    const later = await visitor.post(data, { ...account, name: "Never" });
    for (const { status, to } of [...sent, later])
      expect([status, to]).toEqual([303, data.replace("/data", "/summary")]);
    expect(await accounts()).toBe(before + 1);
    expect((await visitor.get(data)).to).toBe(data.replace("/data", "/summary"));
  });

  test("belongs to whoever began it", async () => {
    const data = await atAccountData(await owner());
    const colleague = await world.operator("both@example.com");
    for (const step of ["type", "parent", "data", "summary", "keep", "randomize", "clear"])
      expect([step, (await colleague.get(data.replace("/data", `/${step}`))).status]).toEqual([step, 404]);
    for (const step of ["type", "parent", "data", "keep", "randomize", "clear"])
      expect([
        step,
        (await colleague.post(data.replace("/data", `/${step}`), { ...account, type: "customer", parent: "none" }))
          .status,
      ]).toEqual([step, 404]);
  });

  test("is gone after 24 hours, with a sentence", async () => {
    const visitor = await owner();
    const data = await atAccountData(visitor);
    await world.sql`update drafts set expires_at = now() - interval '1 second' where id = ${data.split("/").at(-2)!}`;
    const got = await visitor.post(data, account);
    expect([404, 409]).toContain(got.status);
    expect(got.text).toMatch(/<h1[ >]/);
  });
});

describe("Tier Account Update", () => {
  test("refuses a save over somebody else’s, shows both values of what both changed, and takes it when one insists", async () => {
    const [mine, theirs] = [await owner(), await signedIn(world.site, "both@example.com")];
    const edit = `${customers}/${await customerOf(world.sql, "northline")}/edit`;
    const { q: _, ...first } = fieldsOf((await mine.get(edit)).text);
    const { q: __, ...second } = fieldsOf((await theirs.get(edit)).text);
    expect((await mine.post(edit, { ...first, city: "Braga", taxId: "MINE-1" })).status).toBe(303);

    const refused = await theirs.post(edit, { ...second, city: "Coimbra" });
    expect(refused.status).toBe(409);
    expect(refused.text).toMatch(/<title>Error: /);
    expect(plain(refused.text)).toContain("Stored now: Braga");
    const kept = fieldsOf(refused.text);
    expect(kept).toMatchObject({ city: "Coimbra", taxId: "MINE-1" });
    const [stored] = await world.sql<
      { city: string }[]
    >`select contact_info ->> 'city' as city from tier_accounts where id = ${edit.split("/").at(-2)!}`;
    expect(stored!.city).toBe("Braga");

    const { q: ___, ...again } = kept;
    expect(await theirs.post(edit, again)).toMatchObject({
      status: 303,
      to: expect.stringContaining("saved=changed") as string,
    });
    const [after] = await world.sql<{ city: string; taxId: string }[]>`
      select contact_info ->> 'city' as city, tax_id as "taxId" from tier_accounts where id = ${edit.split("/").at(-2)!}`;
    expect(after).toMatchObject({ city: "Coimbra", taxId: "MINE-1" });
  });

  test("saves nothing when nothing is different, or the same twice", async () => {
    const visitor = await owner();
    const edit = `${customers}/${await customerOf(world.sql, "northline")}/edit`;
    const { q: _, ...same } = fieldsOf((await visitor.get(edit)).text);
    expect((await visitor.post(edit, same)).to).toContain("saved=unchanged");
    const changed = { ...same, externalId: "twice" };
    const both = await Promise.all([visitor.post(edit, changed), visitor.post(edit, changed)]);
    for (const { status, to } of both) expect([status, to?.split("?")[1]]).toEqual([303, "saved=changed"]);
    const [row] = await world.sql<
      { version: number }[]
    >`select version from tier_accounts where id = ${edit.split("/").at(-2)!}`;
    expect(row!.version).toBe(Number(same.baseVersion) + 1);
  });

  test("refuses a missing or silly version without losing a word", async () => {
    const visitor = await owner();
    const edit = `${customers}/${await customerOf(world.sql, "northline")}/edit`;
    const {
      q: _,
      baseVersion: __,
      ...typed
    } = { ...fieldsOf((await visitor.get(edit)).text), city: "Évora" } as Record<string, string>;
    for (const baseVersion of ["", "0", "-1", "9999999999999999999", "1.5", "x"]) {
      const got = await visitor.post(edit, { ...typed, baseVersion });
      expect([baseVersion, got.status]).toEqual([baseVersion, 409]);
      expect(fieldsOf(got.text)).toMatchObject(typed);
    }
  });
});

describe("Delete", () => {
  test("is refused with the reason while the account has children", async () => {
    const visitor = await owner();
    const address = `${customers}/${await resellerOf(world.sql, "northline")}/delete`;
    const got = await visitor.post(address);
    expect(got.status).toBe(409);
    expect(got.text).toMatch(/<title>Error: /);
    expect(plain(got.text)).toMatch(/This account has \d+ child accounts?\. Delete its child accounts first\./);
  });

  test("takes the account out of sight for good", async () => {
    const visitor = await owner();
    const address = `${customers}/${await customerOf(world.sql, "northline")}`;
    const gone = await visitor.post(`${address}/delete`);
    expect(gone).toMatchObject({ status: 303, to: `${customers}?deleted=${address.split("/").at(-1)}` });
    expect(plain((await visitor.get(gone.to!)).text)).toContain("has been deleted");
    for (const part of ["", "/edit", "/delete", "/details"])
      expect((await visitor.get(address + part)).status).toBe(404);
    expect((await visitor.post(`${address}/delete`)).status).toBe(404);
  });
});
