import { uiTexts } from "../ui/texts";

/** Words of this script's own: pages in other languages bring theirs along. */
type Word = "copied" | "jump" | "jumpEmpty" | "working";

export const word = (name: Word): string => document.body.dataset[`${name}Word`] ?? uiTexts[name];
