import { fragmentsWith, type Look, plainFont } from "./fonts";

/** Signs that lie in one font and are read in one direction. */
export interface Run {
  text: string;
  font: string;
  /** Whether the font is the thin one of Chinese, Japanese and Korean signs, which is drawn with an outline. */
  thin: boolean;
  bold: boolean;
  rightToLeft: boolean;
}

/** Whether a font's file has a sign. */
export type Has = (font: string, code: number) => boolean;

const NOT_DRAWN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const NEUTRAL = /[\s\p{P}\p{S}\p{M}]/u;

/** What stands where no font has a sign: that something stood there is to be seen. */
const PLACEHOLDER = "□";

/** Which font has which sign is asked once per document. */
export function runner(has: Has) {
  const known = new Map<string, { sign: string; font: string; thin: boolean }>();

  const find = (sign: string, plain: string) => {
    const code = sign.codePointAt(0)!;
    if (has(plain, code)) return { sign, font: plain, thin: false };
    const fragment = fragmentsWith(code).find((path) => has(path, code));
    return fragment ? { sign, font: fragment, thin: true } : { sign: PLACEHOLDER, font: plain, thin: false };
  };

  /** A text as the runs that it is drawn in; signs that nobody sees are left out. */
  return (text: string, look: Look): Run[] => {
    const plain = plainFont(look);
    const runs: Run[] = [];
    for (const sign of text.toWellFormed().normalize("NFC")) {
      if (NOT_DRAWN.test(sign)) continue;
      const key = `${plain}\n${sign}`;
      const found = known.get(key) ?? find(sign, plain);
      known.set(key, found);
      const last = runs.at(-1);
      const rightToLeft = NEUTRAL.test(sign) ? (last?.rightToLeft ?? false) : RIGHT_TO_LEFT.test(sign);
      if (last?.font === found.font && last.rightToLeft === rightToLeft) last.text += found.sign;
      else runs.push({ text: found.sign, font: found.font, thin: found.thin, bold: look.bold === true, rightToLeft });
    }
    return runs;
  };
}
