import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import Router from "find-my-way";

type Routes = ServerBuild["routes"];

export interface Branch {
  /** The address's pattern, such as /console/:companyId/customers. */
  pattern: string;
  handle: RequestHandler;
  /** What it answers is a file, not a page. */
  file: boolean;
  /** It takes a file that is sent to it as it comes, and sees to its limits by itself. */
  upload: boolean;
}

export interface Branches {
  /** The handler of the one address that the path belongs to, or of the whole site when none is known. */
  find(pathname: string): Branch;
  /** The handler that knows every address. */
  whole: Branch;
  patterns: string[];
}

/**
 * Remix matches a request against every route of its build, several times. Here a radix tree finds the address, and a handler
 * answers that knows its branch alone: the leaf, its layouts and the root. So a page costs the same however many addresses there are.
 */
export function branchesOf(build: ServerBuild, mode?: string): Branches {
  const whole: Branch = { pattern: "(unknown)", handle: createRequestHandler(build, mode), file: false, upload: false };
  const leaves = new Map<string, string>();
  for (const id of Object.keys(build.routes)) {
    const route = build.routes[id];
    if (!route || (route.path === undefined && !route.index)) continue;
    const pattern = patternOf(build.routes, id);
    const rival = leaves.get(pattern);
    if (rival === undefined || depth(build.routes, id) > depth(build.routes, rival)) leaves.set(pattern, id);
  }
  const router = Router({ ignoreTrailingSlash: true, caseSensitive: false, maxParamLength: 500 });
  const made = new Map<string, Branch>();
  for (const [pattern, id] of leaves) {
    if (!isPlain(pattern) && !isSurface(pattern, build.routes[id]?.module)) continue;
    router.on("GET", anonymous(pattern), () => undefined, { pattern, id });
  }
  return {
    whole,
    patterns: [...leaves.keys()],
    find(pathname) {
      const page = pathname.endsWith(".data") ? pathname.slice(0, -5).replace(/^\/_root$/, "/") : pathname;
      const found = router.find("GET", page)?.store as { pattern: string; id: string } | undefined;
      if (!found) return whole;
      let branch = made.get(found.id);
      if (!branch) {
        const handle = createRequestHandler(only(build, found.id), mode);
        const { module } = build.routes[found.id] ?? {};
        const upload = (module?.handle as { upload?: boolean } | undefined)?.upload === true;
        branch = { pattern: found.pattern, handle, file: !module?.default, upload };
        made.set(found.id, branch);
      }
      return branch;
    },
  };
}

const ancestry = (routes: Routes, id: string): string[] => {
  const parent = routes[id]?.parentId;
  return parent === undefined ? [id] : [...ancestry(routes, parent), id];
};

const depth = (routes: Routes, id: string) => ancestry(routes, id).length;

const patternOf = (routes: Routes, id: string) =>
  `/${ancestry(routes, id)
    .flatMap((part) => routes[part]?.path?.split("/").filter(Boolean) ?? [])
    .join("/")}`;

/** Optional segments, patterns within a segment and catch-alls stay with the whole handler. */
const isPlain = (pattern: string) => pattern.split("/").every((part) => /^(:\w+|[\w.-]*)$/.test(part));

/** Everything below an address that is no page: one handler answers it all. */
const isSurface = (pattern: string, module: { default?: unknown } | undefined) =>
  /.+\/\*$/.test(pattern) && !module?.default && isPlain(pattern.slice(0, -2));

/** Two addresses may name the same segment differently; the tree needs no names. */
const anonymous = (pattern: string) => {
  let count = 0;
  return pattern.replace(/:\w+/g, () => `:p${count++}`);
};

function only(build: ServerBuild, id: string): ServerBuild {
  const ids = new Set(ancestry(build.routes, id));
  const pick = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([key]) => ids.has(key)));
  return {
    ...build,
    routes: pick(build.routes as Record<string, never>),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}
