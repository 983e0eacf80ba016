import { en } from "./en";
import type { StorefrontTexts } from "./shape";

/** The name under which tests ask for it: no language has this code. */
export const PSEUDO = "ar-XB";

/** Every letter of ASCII beside one that looks like it and is none. */
const LETTERS = new Map(
  "aáAÁbƀBƁcçCÇdďDĎeéEÉfƒFƑgğGĞhĥHĤiíIÍjĵJĴkķKĶlĺLĹmɱMḾnñNÑoóOÓpþPÞqʠQɊrŕRŔsšSŠtťTŤuúUÚvṽVṼwŵWŴxẋXẊyýYÝzžZŽ"
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]),
);

const MARK = "\u200F";

const accented = (text: string) => [...text].map((letter) => LETTERS.get(letter) ?? letter).join("");

/** Four tenths longer, in words short enough to be broken between lines. */
const longer = (text: string) => {
  const words = "þáďđíñğ ".repeat(text.length).slice(0, Math.ceil(text.length * 0.4));
  return `${text} ${words.trim()}`;
};

/** The text between a message's arguments, in its branches too; arguments stay as they are. */
function dressed(message: string): string {
  let depth = 0;
  return message
    .split(/([{}])/)
    .map((piece) => {
      if (piece === "{") depth += 1;
      else if (piece === "}") depth -= 1;
      else if (depth % 2 === 0) return accented(piece);
      return piece;
    })
    .join("");
}

function inPseudo(value: unknown): unknown {
  if (typeof value === "string") return value && MARK + longer(dressed(value)) + MARK;
  if (typeof value === "function")
    return (...given: string[]) => accented(String((value as (...given: string[]) => string)(...given)));
  return Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, inPseudo(inner)]));
}

/**
 * English as somebody would see it who reads from right to left, in other letters and longer words: what stands in plain letters on
 * such a page comes from no catalogue. For tests.
 */
export const pseudo: StorefrontTexts = { ...(inPseudo(en) as StorefrontTexts), dir: "rtl", locale: "ar" };
