import { stringify } from "yaml";
import { env } from "~/env.server";
import { endpoints } from "../endpoints";
import { describe } from "./document";
import type { Edition, Json } from "./schemas";

/** Does something once and remembers what came of it. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** The description of this installation's API. */
export const description = once((edition: Edition): Json => describe(endpoints, edition, env.ORIGIN));

const FILES = {
  "openapi.yml": { edition: "3.1", type: "yaml" },
  "openapi.json": { edition: "3.1", type: "json" },
  "connect-openapi30.yml": { edition: "3.0", type: "yaml" },
} as const;

export type FileName = keyof typeof FILES;

const textOf = once((name: FileName): string => {
  const { edition, type } = FILES[name];
  const json = description(edition);
  return type === "json" ? JSON.stringify(json, null, 2) : stringify(json, { aliasDuplicateObjects: false });
});

/** The description as a file: shown by browsers, downloaded by whoever asks with `?download`. Row A4. */
export const descriptionFile = (name: FileName, url: URL): Response =>
  new Response(textOf(name), {
    headers: {
      "Content-Type": FILES[name].type === "json" ? "application/json" : "text/yaml; charset=utf-8",
      "Content-Disposition": `${url.searchParams.has("download") ? "attachment" : "inline"}; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
