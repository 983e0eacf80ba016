import type { Run } from "./runs";

/** A run with its width in points. */
export interface Piece extends Run {
  width: number;
}

export type Line = Piece[];

/** The width of a run's text in points. */
export type Measure = (run: Run) => number;

/** No sign is narrower; so much is looked at of a word that is longer than a line. */
const NARROWEST = 2;

/** Words with the space behind them; of the signs that stand without spaces each for itself. */
const PARTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+\s*|\s+/gu;

const cut = (run: Run, text: string): Run => ({ ...run, text });

/** As much of a word as a line takes, at least one sign. */
function fitting(run: Run, width: number, measure: Measure): number {
  const signs = [...run.text.slice(0, Math.ceil(width / NARROWEST))];
  let [low, high] = [1, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(run, signs.slice(0, middle).join(""))) <= width) low = middle;
    else high = middle - 1;
  }
  return signs.slice(0, low).join("").length;
}

const isGlued = (before: Run | undefined, part: string) =>
  before !== undefined && !/\s$/.test(before.text) && /^[\p{P}\p{M}]/u.test(part);

/** Breaks runs into lines of a width; a word that is longer than a line is broken where it must be. */
export function linesOf(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [[]];
  let used = 0;
  const put = (run: Run, wide: number) => {
    const line = lines.at(-1)!;
    const last = line.at(-1);
    if (last?.font === run.font && last.rightToLeft === run.rightToLeft && last.bold === run.bold) {
      last.text += run.text;
      last.width += wide;
    } else line.push({ ...run, width: wide });
    used += wide;
  };
  const next = () => {
    lines.push([]);
    used = 0;
  };
  /** Infinite for what is surely too long, without looking at all of it. */
  const wide = (run: Run, text: string) =>
    text.length * NARROWEST > width ? Infinity : measure(cut(run, text.trimEnd()));
  for (const run of runs)
    for (const [part] of run.text.matchAll(PARTS)) {
      const bare = wide(run, part);
      const glued = isGlued(lines.at(-1)?.at(-1), part) && bare < width / 10;
      if (used > 0 && used + bare > width && !glued) next();
      let rest = part;
      while (wide(run, rest) > width && rest.trimEnd().length > 1) {
        const length = fitting(cut(run, rest), width, measure);
        put(cut(run, rest.slice(0, length)), width);
        rest = rest.slice(length);
        next();
      }
      if (rest !== "") put(cut(run, rest), measure(cut(run, rest)));
    }
  return lines.filter((line) => line.length > 0);
}
