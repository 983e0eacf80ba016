import type { Endpoint } from "../endpoint";

const PARTS: Record<string, string> = { version: "1", user: "UR-310-552-008" };

/** How to ask from a shell. @param body an example of what is sent */
export function curlOf({ method, path, body, list }: Endpoint, origin: string, sample: unknown): string {
  const address = path.replace(/:(\w+)/g, (_, name: string) => PARTS[name] ?? "ID");
  const lines = [
    `curl${method === "GET" ? "" : ` -X ${method}`} "${origin}/public/v1${address}${list ? "?limit=10" : ""}"`,
    `-H "Authorization: ApiKey SU-…:…"`,
    ...(body && sample !== undefined
      ? [`-H "Content-Type: application/json"`, `-d '${JSON.stringify(sample, null, 2)}'`]
      : []),
  ];
  return lines.join(" \\\n  ");
}
