import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();

const DIRECTORY = `/console/${ids.northline}/customers`;
const NEW = `/console/${ids.northline}/views/new?list=tier-accounts&type=reseller&sort=-created&after=x`;

const owner = () => world.operator("owner@northline.example");
const colleague = () => world.operator("both@example.com");

/** The saved views that stand above a list, with where they lead, and which of them is looked at. */
async function viewsOn(visitor: Visitor, path: string) {
  const { text } = await visitor.get(path);
  const nav = /<nav[^>]*aria-label="Saved views"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? "";
  return [...nav.matchAll(/<a href="([^"]*)" class="chip[^"]*"[^>]*?(aria-current="true")?>([\s\S]*?)<\/a>/g)].map(
    ([, to = "", current, label = ""]) => ({
      to: plain(to),
      current: current !== undefined,
      name: plain(label).replace(/\s+/g, " ").trim(),
    }),
  );
}

describe("a saved view", () => {
  test("begins at the list, is saved under a name and leads back to what was saved", async () => {
    const visitor = await owner();
    const list = await visitor.get(`${DIRECTORY}?type=reseller&sort=-created`);
    expect(plain(list.text)).toContain("Save this view");
    const form = await visitor.get(NEW);
    expect(plain(form.text)).toContain("Shared with everybody at Northline IT");
    const saved = await visitor.post(NEW, { name: "Young resellers" });
    expect([saved.status, saved.to]).toEqual([
      303,
      expect.stringMatching(/\/customers\?type=reseller&sort=-created&view=SV-[\d-]{11}$/),
    ]);
    const views = await viewsOn(visitor, saved.to!);
    expect(views.find(({ current }) => current)).toMatchObject({ name: "Young resellers", to: saved.to });
    expect((await viewsOn(await colleague(), DIRECTORY)).map(({ name }) => name)).not.toContain("Young resellers");
  });

  test("comes back with everything typed and a sentence when its name is taken or missing", async () => {
    const visitor = await owner();
    await visitor.post(NEW, { name: "Twice" });
    const taken = await visitor.post(NEW, { name: "Twice", shared: "on" });
    expect(taken.status).toBe(422);
    expect(fieldsOf(taken.text)).toMatchObject({ name: "Twice", shared: "on" });
    expect(taken.text).toMatch(/<title>Error: /);
    expect(plain(taken.text)).toContain("You have a view with this name already.");
    const nameless = await visitor.post(NEW, { name: "  ", shared: "on" });
    expect([nameless.status, fieldsOf(nameless.text).shared]).toEqual([422, "on"]);
    expect(plain(nameless.text)).toContain("Enter a name for the view");
  });

  test("is renamed, shared and renewed by its owner, and seen by colleagues then", async () => {
    const visitor = await owner();
    const { to } = await visitor.post(NEW, { name: "Draft of a view" });
    const id = /SV-[\d-]+/.exec(to!)![0];
    const change = `/console/${ids.northline}/views/${id}/edit?renew=1&pending=1`;
    const form = await visitor.get(change);
    expect(fieldsOf(form.text)).toMatchObject({ name: "Draft of a view", renew: "on" });
    expect(fieldsOf(form.text).shared).toBeUndefined();
    const changed = await visitor.post(change, { name: "All that waits", shared: "on", renew: "on" });
    expect([changed.status, changed.to]).toEqual([303, `${DIRECTORY}?pending=1&view=${id}`]);
    const seen = await viewsOn(await colleague(), DIRECTORY);
    expect(seen).toContainEqual(
      expect.objectContaining({
        name: "All that waits , Shared by Aoife Brennan",
        to: `${DIRECTORY}?pending=1&view=${id}`,
      }),
    );
    const refused = await (await colleague()).get(`/console/${ids.northline}/views/${id}/edit`);
    expect([refused.status, plain(refused.text).includes("Only the person who saved this view")]).toEqual([403, true]);
  });

  test("keeps its query when it is only renamed", async () => {
    const visitor = await owner();
    const { to } = await visitor.post(NEW, { name: "Renamed later" });
    const id = /SV-[\d-]+/.exec(to!)![0];
    const changed = await visitor.post(`/console/${ids.northline}/views/${id}/edit?pending=1`, { name: "Renamed" });
    expect(changed.to).toBe(`${DIRECTORY}?type=reseller&sort=-created&view=${id}`);
  });

  test("is deleted after a question, and its list stays", async () => {
    const visitor = await owner();
    const { to } = await visitor.post(NEW, { name: "Gone soon" });
    const id = /SV-[\d-]+/.exec(to!)![0];
    const address = `/console/${ids.northline}/views/${id}/delete`;
    expect(plain((await visitor.get(address)).text)).toContain("Delete the view “Gone soon”?");
    const deleted = await visitor.post(address, {});
    expect([deleted.status, deleted.to]).toEqual([303, DIRECTORY]);
    expect((await visitor.get(address)).status).toBe(404);
    // A link that somebody kept still shows the list it meant.
    expect((await visitor.get(to!)).status).toBe(200);
  });

  test("is of a list that exists", async () => {
    for (const list of ["", "banana", "constructor"])
      expect((await (await owner()).get(`/console/${ids.northline}/views/new?list=${list}`)).status).toBe(404);
  });
});
