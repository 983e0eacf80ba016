import { type RouteConfigEntry, route } from "@remix-run/route-config";
import { type Path, paths } from "../paths";

/** One address, one file. */
export const at = (path: Path, file: string): RouteConfigEntry =>
  route(paths[path].replace(/^\//, "") || "/", `routes/${file}`, { id: path });
