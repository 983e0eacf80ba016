import { afterAll, describe, expect, test } from "vitest";
import { type Counter, countStatements } from "../statements";
import { arrange, built } from "../visits";
import { contentsOf, useSite } from "../world";

let counter: Counter;
const world = useSite({
  database: async () => (counter = await countStatements(process.env.DATABASE_URL ?? "")).url,
});
afterAll(() => counter.stop());

const MOST_STATEMENTS = 6;

describe("a page", () => {
  test("changes nothing by being opened", async () => {
    const visits = await Promise.all(built.map((path) => arrange(world, path)));
    const before = await contentsOf(world.sql);
    for (const { address, visitor } of visits) await visitor.get(address);
    for (const { address, visitor } of visits) await visitor.ask(address, { method: "HEAD" });
    expect(await contentsOf(world.sql)).toEqual(before);
  });

  test.each(built)("%s costs few statements", async (path) => {
    const { address, visitor } = await arrange(world, path);
    const counts: number[] = [];
    for (let time = 0; time < 3; time++) {
      counter.take();
      await visitor.get(address);
      counts.push(counter.take());
    }
    expect(Math.min(...counts)).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  test.each(built)("%s has nothing in it that the policy for content would stop", async (path) => {
    const { address, visitor } = await arrange(world, path);
    const { text, headers } = await visitor.get(address);
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    expect(text).not.toMatch(/<[^>]+\s(style|on\w+)\s*=/);
    expect(text).not.toMatch(/javascript:/i);
    for (const [tag] of text.matchAll(/<(script|style)\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
    // Whoever follows a partner's own link leaves knowingly, and nothing is fetched for them before.
    const ours = text.replace(/<a\b[^>]*rel="noopener noreferrer nofollow"[^>]*>/g, "");
    for (const [, address] of ours.matchAll(/\s(?:src|href|action)="([^"#]+)"/g))
      if (!address!.startsWith("mailto:") && !address!.startsWith("tel:"))
        expect(new URL(address!, world.site.origin).origin).toBe(world.site.origin);
  });
});
