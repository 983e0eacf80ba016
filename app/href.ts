type Parameter<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameter<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

type Parameters<P extends string> = [Parameter<P>] extends [never]
  ? [parameters?: Record<string, never>, query?: Query]
  : [parameters: Record<Parameter<P>, string>, query?: Query];

type Query = Record<string, string | number | undefined | null>;

/** A pattern cut at its parameters: text and names by turns. */
const pieces = new Map<string, string[]>();

function fill(path: string, parameters: Record<string, string>): string {
  let parts = pieces.get(path);
  if (!parts) pieces.set(path, (parts = path.split(/:(\w+)/)));
  let address = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 2) {
    address += encodeURIComponent(parameters[parts[at] ?? ""] ?? "") + (parts[at + 1] ?? "");
  }
  return address;
}

/** The address of a page: `href(paths.tierAccount, { companyId, tierAccountId })`. */
export function href<P extends string>(path: P, ...[parameters, query]: Parameters<P>): string {
  const address = fill(path, (parameters ?? {}) as Record<string, string>);
  if (!query) return address;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${address}?${text}` : address;
}
