import { describe, expect, test } from "vitest";
import { plain } from "../support/browse";
import { ids } from "../support/demo";
import { useSite } from "./world";

const world = useSite();

const USERS = `/console/${ids.northline}/settings/users`;
const owner = () => world.operator("owner@northline.example");

describe("the list of operators, after an invitation", () => {
  test("says to whom an invitation goes, and until when it can be answered beside the state", async () => {
    const visitor = await owner();
    const email = `new-${Date.now()}@northline.example`;
    const sent = await visitor.post(`${USERS}/invite`, { name: "Nora Quill", email, role: "sales" });
    expect(sent.to).toMatch(/\?done=invited&of=INV-[\d-]+$/);
    const { text } = await visitor.get(sent.to!);
    expect(plain(text)).toContain(`The invitation for ${email} is on its way.`);
    const row = /<tr>(?:(?!<tr>)[\s\S])*Nora Quill[\s\S]*?<\/tr>/.exec(text)![0];
    const cells = [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => plain(cell!));
    expect(cells[1]).toMatch(/Invited\s*(until|Waits to be mailed)/);
    expect(cells[3]!.trim()).toBe("");
    expect(plain(text)).toMatch(/\d+ suspended/);
  });

  test("names nobody whom the address makes up", async () => {
    for (const done of ["invited", "sent"])
      for (const of of ["", "&email=ceo@northline.example", "&of=ceo@northline.example", "&of=INV-0000-0000-0000"]) {
        const said = plain((await (await owner()).get(`${USERS}?done=${done}${of}`)).text);
        expect([said.includes("The invitation is on its way"), said.includes("ceo@")]).toEqual([true, false]);
      }
  });
});
