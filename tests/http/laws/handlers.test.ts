import type { Logger } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AppLoadContext, RequestHandler } from "@remix-run/node";
import { arrange, built, known, mutating } from "../visits";
import { useSite } from "../world";
import { paths } from "../../../app/paths";
import type { Serving } from "../../../server/serve";

const world = useSite();
let serving: Serving;

beforeAll(async () => {
  const bundle = "../../../build/server/index.js";
  const { serve } = (await import(/* @vite-ignore */ bundle)) as typeof import("../../../server");
  serving = await serve({ port: 0, host: "127.0.0.1", jobs: false, signals: false });
});
afterAll(() => serving.stop());

const silent = { info: () => undefined, error: () => undefined, warn: () => undefined } as unknown as Logger;

const contextOf = (): AppLoadContext => ({ nonce: "n", requestId: "r", ip: "127.0.0.1", log: silent, memo: new Map() });

/** Everything that a browser would get to see, so that two answers can be compared. */
async function answerOf(handle: RequestHandler, url: string, init: RequestInit) {
  const context = contextOf();
  const answer = await handle(new Request(url, init), context);
  const headers = [...answer.headers].filter(([name]) => name !== "set-cookie").sort();
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split("=")[0]);
  return { status: answer.status, headers, cookies, text: await answer.text() };
}

/** Hidden ids, drawn anew each time, and how long one has to wait. */
const withoutChance = (answer: Awaited<ReturnType<typeof answerOf>>) => ({
  ...answer,
  text: answer.text.replace(/\d+ seconds?/g, "…"),
});

describe("the handler of one branch", () => {
  test("exists for every address of the site, and for no other", async () => {
    const { patterns } = await serving.branches();
    const withoutRest = patterns.filter((pattern) => !pattern.includes("*"));
    expect(withoutRest.sort()).toEqual(known.map((path) => paths[path] as string).sort());
  });

  test.each(built)("answers at %s as the handler of the whole site does", async (path) => {
    const { address, visitor } = await arrange(world, path);
    const branches = await serving.branches();
    const { handle, pattern } = branches.find(address.split("?")[0]!);
    expect(pattern).toBe(paths[path]);
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const asks: RequestInit[] = [{ headers: { cookie } }, {}, { method: "HEAD", headers: { cookie } }];
    if (!/^(signOut|storefrontSignOut)$/.test(path))
      asks.push({
        method: "POST",
        headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
        body: "nonsense=1&version=0",
      });
    for (const init of asks.slice(
      0,
      mutating.includes(path) &&
        !/^(accept|activateAgreement|checkDomain|approve|complete|countersign|delete|keep|clear|publish|unpublish|randomize|remove|revoke|end|withdraw|send|suspendOperator|activateOperator|resetSecond|begin|raise|erase|discard|suspendColleague|cancelImport|pauseWebhook|resumeWebhook|testWebhook|renewWebhookSecret|replayDelivery)/.test(
          path,
        )
        ? 4
        : 3,
    )) {
      const url = serving.address + address;
      const [one, all] = [await answerOf(handle, url, init), await answerOf(branches.whole.handle, url, init)];
      expect(withoutChance(one)).toEqual(withoutChance(all));
      expect(one.status).toBeLessThan(500);
    }
  });

  test.each(["/", "/nothing", "/console/PA-340-118/customers/", "/SIGN-IN", "/store/northline/nothing", "/sign-in/x"])(
    "is found, or not, for %s with the same answer",
    async (address) => {
      const branches = await serving.branches();
      const answers = [branches.find(address), branches.whole].map(({ handle }) =>
        answerOf(handle, serving.address + address, {}),
      );
      const [one, all] = await Promise.all(answers);
      expect(one).toEqual(all);
    },
  );
});
