import { describe, expect, test } from "vitest";
import { plain } from "../support/browse";
import { demoUser } from "../support/demo-users";
import { colleagueExamples } from "./examples/colleagues";
import { arrange } from "./visits";
import { useSite } from "./world";

const world = useSite();

const said = (html: string) => plain(html).replace(/\s+/g, " ");

describe("a colleague who may not sign in", () => {
  test.each(["sendColleagueLink", "suspendColleague"] as const)(
    "%s says so instead of asking, and refuses",
    async (path) => {
      await colleagueExamples[path].visit(world.sql);
      const { address, visitor } = await arrange(world, path, { fresh: true });
      const open = await visitor.get(address);
      expect([open.status, /<main[\s\S]*<button/.test(open.text)]).toEqual([200, true]);
      const { id } = await demoUser(world.sql, { status: "suspended" });
      const closed = address.replace(/CU-[\d-]+/, id);
      const shown = await visitor.get(closed);
      expect([shown.status, /data-confirm-body[\s\S]*?<button/.test(shown.text)]).toEqual([409, false]);
      const refused = await visitor.post(closed, {});
      expect(refused.status).toBe(409);
      expect(said(shown.text)).toMatch(/suspended/);
      expect(plain(refused.text)).toMatch(/suspended/);
    },
  );
});
