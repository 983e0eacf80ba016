import type { RouteConfigEntry } from "@remix-run/route-config";
import type { Path } from "../../app/paths";
import routes from "../../app/routes";

interface RouteModule {
  default?: unknown;
  action?: unknown;
}

const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");

const entries = (all: readonly RouteConfigEntry[]): RouteConfigEntry[] =>
  all.flatMap((entry) => [...(entry.path === undefined ? [] : [entry]), ...entries(entry.children ?? [])]);

/** Every address of the route table with its file; what is left over answers that nothing is there. */
export const table = new Map(
  entries(await routes).flatMap(({ id, path, file }) => (path?.endsWith("*") ? [] : [[id as Path, file] as const])),
);

const moduleOf = (path: Path) => modules[`../../app/${table.get(path)}`]!();

export const actionOf = async (path: Path) => (await moduleOf(path)).action;
export const pageOf = async (path: Path) => (await moduleOf(path)).default;
