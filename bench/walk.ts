import { plain, type Visitor } from "../tests/support/browse";

const linkOf = (html: string, rel: string): string | undefined => {
  const tag = new RegExp(`<a\\b[^>]*\\srel="${rel}"[^>]*>`).exec(html)?.[0];
  const to = tag && /\shref="([^"]*)"/.exec(tag)?.[1];
  return to && plain(to);
};

/** Where a list's Next leads. */
export const nextOf = (html: string) => linkOf(html, "next");

/** Follows Next so many times, or to the end; answers where that is, and where Previous leads from there. */
export async function walk(visitor: Visitor, from: string, times: number) {
  let path = from;
  let steps = 0;
  for (;;) {
    const { status, text } = await visitor.get(path);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    const next = steps < times ? nextOf(text) : undefined;
    if (!next) return { path, steps, back: linkOf(text, "prev") };
    path = next;
    steps += 1;
  }
}
