/** What the script adds to pages that are whole without it. Each part stands alone: where one fails, its page works as plain HTML. */
import { answerChecks } from "./check";
import { confirmLinks } from "./confirm";
import { copyButtons } from "./copy";
import { filterForms } from "./filter";
import { followSelects } from "./follow";
import { keys } from "./keys";
import { menus } from "./menus";
import { notices } from "./notices";
import { problems } from "./problems";
import { submitState } from "./submit";
import { tickAll } from "./ticks";
import { progress } from "./progress";
import { relativeTimes } from "./times";

const parts = [
  problems,
  notices,
  menus,
  keys,
  submitState,
  filterForms,
  tickAll,
  followSelects,
  answerChecks,
  confirmLinks,
  relativeTimes,
  copyButtons,
  progress,
];

for (const part of parts) {
  try {
    part();
  } catch (error) {
    reportError(error);
  }
}
