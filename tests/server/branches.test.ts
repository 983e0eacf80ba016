import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { paths } from "../../app/paths";
import { branchesOf } from "../../server/http/branches";
import type * as Bundle from "../../server/index";
import { createDatabase } from "../../server/postgres/databases";

/** A build of bare routes, each answering its own id. */
function buildOf(routes: Record<string, { path?: string; index?: true; parentId?: string }>): ServerBuild {
  const known = Object.entries({ root: { path: "" }, ...routes }).map(([id, route]) => [
    id,
    { parentId: id === "root" ? undefined : "root", ...route, id, module: { loader: () => new Response(id) } },
  ]);
  return {
    routes: Object.fromEntries(known) as ServerBuild["routes"],
    assets: { entry: { module: "", imports: [] }, routes: Object.fromEntries(known) as never, url: "", version: "" },
    entry: { module: { default: () => new Response() } },
    future: { v3_singleFetch: true },
    basename: "/",
    mode: "production",
    isSpaMode: false,
    publicPath: "/",
    assetsBuildDirectory: "",
  } as unknown as ServerBuild;
}

const leafOf = async (build: ServerBuild, path: string) => {
  const { pattern, handle } = branchesOf(build, "production").find(path);
  return { pattern, leaf: await (await handle(new Request(`http://site${path}`), {} as never)).text() };
};

describe("the branch of an address", () => {
  const build = buildOf({
    home: { index: true },
    frame: { path: "console/:company" },
    requests: { path: "customers/requests", parentId: "frame" },
    request: { path: "customers/requests/:request", parentId: "frame" },
    account: { path: "customers/:account", parentId: "frame" },
    edit: { path: "customers/:id/edit", parentId: "frame" },
    missing: { path: "*" },
  });

  test.each([
    ["/", "/", "home"],
    ["/console/PA-1/customers/requests", "/console/:company/customers/requests", "requests"],
    ["/console/PA-1/customers/TA-1", "/console/:company/customers/:account", "account"],
    ["/console/PA-1/customers/TA-1/edit", "/console/:company/customers/:id/edit", "edit"],
    ["/CONSOLE/PA-1/Customers/TA-1/", "/console/:company/customers/:account", "account"],
    ["/console/PA-1/customers/a%2Fb", "/console/:company/customers/:account", "account"],
    ["/somewhere/else", "(unknown)", "missing"],
    ["//console/PA-1/customers/TA-1", "(unknown)", "missing"],
  ])("%s is %s", async (path, pattern, leaf) => {
    expect(await leafOf(build, path)).toEqual({ pattern, leaf });
  });

  test("belongs to its data request too", () => {
    const branches = branchesOf(build, "production");
    expect(branches.find("/console/PA-1/customers/TA-1.data").pattern).toBe("/console/:company/customers/:account");
    expect(branches.find("/_root.data").pattern).toBe("/");
  });

  test("is made once", () => {
    const branches = branchesOf(build, "production");
    expect(branches.find("/console/PA-1/customers/TA-1")).toBe(branches.find("/console/PA-2/customers/TA-9"));
  });
});

describe("an address of the site", () => {
  let site: Awaited<ReturnType<(typeof Bundle)["serve"]>>;
  let branches: Awaited<ReturnType<typeof site.branches>>;
  let cookie: string;

  beforeAll(async () => {
    const { adminUrl, ownerUrl } = inject("cluster");
    await createDatabase(adminUrl, "branches_trial", "tpl_demo");
    process.env.DATABASE_URL = ownerUrl.replace(/[^/]+$/, "branches_trial");
    const bundle = "../../build/server/index.js";
    const { serve } = (await import(bundle)) as typeof Bundle;
    site = await serve({ port: 0, jobs: false, signals: false });
    branches = await site.branches();
    cookie = await signIn(site.address);
  });
  afterAll(() => site.stop());

  const context = () => ({
    nonce: "n",
    requestId: "r",
    ip: "127.0.0.1",
    log: { error: () => undefined, child: () => undefined },
    memo: new Map(),
  });

  async function read(
    handle: typeof branches.whole.handle,
    path: string,
    method: string,
    headers: Record<string, string>,
  ) {
    const response = await handle(new Request(site.address + path, { method, headers }), context() as never);
    return { status: response.status, location: response.headers.get("location"), text: await response.text() };
  }

  const samples: Record<string, string> = { companyId: "PA-000-000", nickname: "northline" };
  const served = Object.values<string>(paths).filter((path) => path !== paths.design);

  test("has a branch, and no branch is without an address", () => {
    const whole = branches.patterns.filter((each) => !each.includes("*"));
    expect(whole.toSorted()).toEqual(Object.values<string>(paths).toSorted());
  });

  test.each(served)("such as %s answers the same through its branch as through the whole", async (pattern) => {
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => samples[name] ?? "TA-0000-0000-0000");
    expect(branches.find(path).pattern).toBe(pattern);
    for (const headers of [{}, { cookie }] as Record<string, string>[]) {
      for (const [method, at] of [
        ["GET", path],
        ["GET", `${path === "/" ? "/_root" : path}.data`],
        ["POST", path],
      ] as const) {
        const whole = await read(branches.whole.handle, at, method, headers);
        expect({ method, at, ...(await read(branches.find(at).handle, at, method, headers)) }).toEqual({
          method,
          at,
          ...whole,
        });
      }
    }
  });
});

/** The cookie of somebody signed in to the console of the demo. */
async function signIn(address: string) {
  const response = await fetch(`${address}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address },
    body: new URLSearchParams({ email: "owner@meridian.example", password: "counterpart-demo-1" }),
  });
  expect(response.status).toBe(303);
  return response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}
