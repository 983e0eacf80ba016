import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** How a stretch of text looks. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  mono?: boolean;
}

const { resolve } = createRequire(import.meta.url);

const dejaVu = (name: string) => resolve(`dejavu-fonts-ttf/ttf/DejaVuSans${name}.ttf`);

/** The font of a look, and its file. It speaks every alphabet, but no Chinese, Japanese or Korean. */
export const plainFont = ({ bold, italic, mono }: Look): string => {
  if (mono) return dejaVu("Mono");
  if (bold) return dejaVu(italic ? "-BoldOblique" : "-Bold");
  return dejaVu(italic ? "-Oblique" : "");
};

interface Fragment {
  from: number;
  to: number;
  path: string;
}

const NUMBERED = /^\[(\d+)\]$/;

let fragments: Fragment[] | undefined;

/** The font of Chinese, Japanese and Korean signs comes in a hundred fragments, and a list of which signs lie in which. */
function allFragments(): Fragment[] {
  const from = "@fontsource-variable/noto-sans-sc";
  const ranges = JSON.parse(readFileSync(resolve(`${from}/unicode.json`), "utf8")) as Record<string, string>;
  return Object.entries(ranges).flatMap(([name, list]) => {
    const path = resolve(`${from}/files/noto-sans-sc-${NUMBERED.exec(name)?.[1] ?? name}-wght-normal.woff2`);
    return list.split(",").map((range) => {
      const [first = "", last = first] = range.replace("U+", "").split("-");
      return { from: parseInt(first, 16), to: parseInt(last, 16), path };
    });
  });
}

/** The files that may hold a sign which the plain font has not. */
export function fragmentsWith(code: number): string[] {
  fragments ??= allFragments();
  return fragments.filter(({ from, to }) => from <= code && code <= to).map(({ path }) => path);
}
