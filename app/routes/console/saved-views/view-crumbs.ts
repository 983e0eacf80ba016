import type { ViewedList } from "~/domain/saved-views/query";
import { consoleTexts } from "~/texts/console";
import { partnerTexts } from "~/texts/partners";
import { viewTexts } from "~/texts/saved-views";
import type { Crumb } from "~/ui/breadcrumbs";

/** The module and the list that a view is of. */
export const viewCrumbs = (list: ViewedList, listPath: string): Crumb[] =>
  list === "partners"
    ? [{ label: partnerTexts.module }, { label: partnerTexts.directory, href: listPath }]
    : [{ label: consoleTexts.modules.customers }, { label: viewTexts.lists[list], href: listPath }];
