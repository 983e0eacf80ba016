/** What the script adds to pages that are whole without it. Each part stands alone: where one fails, its page works as plain HTML. */
import { confirmLinks } from "./confirm";
import { copyButtons } from "./copy";
import { filterForms } from "./filter";
import { keys } from "./keys";
import { menus } from "./menus";
import { notices } from "./notices";
import { problems } from "./problems";
import { submitState } from "./submit";
import { relativeTimes } from "./times";

const parts = [problems, notices, menus, keys, submitState, filterForms, confirmLinks, relativeTimes, copyButtons];

for (const part of parts) {
  try {
    part();
  } catch (error) {
    reportError(error);
  }
}
