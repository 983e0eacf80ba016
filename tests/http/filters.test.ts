import { describe, expect, test } from "vitest";
import { fieldsOf, plain } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();

const DIRECTORY = `/console/${ids.northline}/customers`;
const REQUESTS = `/console/${ids.tessera}/customers/requests`;

const nameOf = (html: string) => plain(html).replace(/\s+/g, " ").trim();

/** The bar above a list: what each chip says, the address that takes its filter away, and what its fields hold. */
async function filtersOn(email: string, path: string) {
  const { text } = await (await world.operator(email)).get(path);
  const bar = /<form[^>]*data-filter[\s\S]*?<\/form>/.exec(text)?.[0] ?? "";
  const chips = [...bar.matchAll(/<span class="chip( on)?">([\s\S]*?)<\/details>(<a [^>]*>)?/g)].map(
    ([, on, chip = "", remove]) => ({
      says: nameOf(/<summary[\s\S]*?<\/summary>/.exec(chip)?.[0] ?? ""),
      set: on !== undefined,
      without: remove && plain(/href="([^"]*)"/.exec(remove)?.[1] ?? ""),
      spoken: remove && plain(/aria-label="([^"]*)"/.exec(remove)?.[1] ?? ""),
    }),
  );
  return { bar, chips, fields: fieldsOf(bar) };
}

describe("the filters of a list", () => {
  test("are free at first, each behind a chip with its name", async () => {
    const { chips, fields } = await filtersOn("owner@northline.example", DIRECTORY);
    expect(chips.map(({ says }) => says)).toEqual(
      ["Type", "Hub", "Parent", "Environment", "Created since", "Changed since"].concat("Waiting for a vendor"),
    );
    expect(chips.every(({ set, without }) => !set && without === undefined)).toBe(true);
    expect(Object.values(fields).every((value) => value === "")).toBe(true);
  });

  test("say in the directory what is set, keep it in their fields and lead to the list without it", async () => {
    const [hub] = await world.sql<{ id: string; name: string }[]>`
      select id, name from hubs where company_id = ${ids.northline} order by name limit 1`;
    const set = { type: "reseller", hub: hub!.id, parent: "Cloud", environment: "test", created: "2026-01-31" };
    const asked = new URLSearchParams({ ...set, pending: "1", sort: "-created", after: "x" });
    const { chips, fields } = await filtersOn("owner@northline.example", `${DIRECTORY}?${asked}`);
    expect(fields).toMatchObject({ ...set, changed: "", pending: "1", sort: "-created" });
    expect(chips.filter(({ set: on }) => on).map(({ says }) => says)).toEqual([
      "Resellers",
      `Hub is ${hub!.name}`,
      "Parent is Cloud",
      "Environment is Test",
      "Created since 2026-01-31",
      "Waiting for a vendor",
    ]);
    const created = chips.find(({ says }) => says.startsWith("Created"));
    expect(created?.spoken).toBe("Remove this filter: Created since");
    expect(Object.fromEntries(new URL(created!.without!, "http://x").searchParams)).toEqual({
      ...{ type: "reseller", hub: hub!.id, parent: "Cloud", environment: "test", pending: "1", sort: "-created" },
    });
  });

  test("name the account, the product and the state that requests are asked for by", async () => {
    const [product] = await world.sql<{ id: string; name: string }[]>`
      select id, name from products where vendor_id = ${ids.tessera} order by name limit 1`;
    const asked = new URLSearchParams({ status: "pending", product: product!.id, account: "TA-0000-0000-0000" });
    const { chips, fields } = await filtersOn("owner@tessera.example", `${REQUESTS}?${asked}&age=over-week`);
    expect(chips.map(({ says }) => says)).toEqual([
      "Pending",
      `Product is ${product!.name}`,
      "Account is TA-0000-0000-0000",
      "Older than 7 days",
    ]);
    expect(fields).toMatchObject({ status: "pending", product: product!.id, age: "over-week" });
  });

  test("have fields that say what they are for", async () => {
    for (const [email, path] of [
      ["owner@northline.example", DIRECTORY],
      ["owner@tessera.example", REQUESTS],
    ] as const) {
      const { bar } = await filtersOn(email, path);
      const labels = [...bar.matchAll(/<label for="([^"]*)">/g)].map(([, id]) => id);
      const within = [...bar.matchAll(/<(?:select|input class="input" id)[^>]*>/g)].length;
      expect(labels.length).toBe(within);
      expect(new Set(labels).size).toBe(labels.length);
      for (const id of labels) expect(bar).toMatch(new RegExp(`<(?:select|input)[^>]* id="${id}"`));
      for (const [, hint] of bar.matchAll(/aria-describedby="([^"]*)"/g)) expect(bar).toContain(`id="${hint}"`);
    }
  });
});
