/** What the components themselves say; the sentences of a surface live in its own catalogue. */
export const uiTexts = {
  actions: "Actions",
  apply: "Apply",
  breadcrumbs: "You are here",
  company: "Switch company",
  yourCompany: "Your company",
  copy: "Copy",
  copied: "Copied",
  empty: "—",
  errorHome: "Go to the start page",
  errorPrefix: "Error: ",
  errorSummary: "There is a problem",
  fieldError: "Error:",
  inAll: (rows: string) => (rows === "1" ? "1 row" : `${rows} rows`),
  jump: "Jump to a page or search",
  jumpEmpty: "No page has this name. Press Enter to search for it.",
  menu: "Menu",
  modules: "Modules",
  next: "Next",
  noValue: "None",
  optional: "optional",
  pages: "Pages",
  previous: "Previous",
  quote: "Please quote this number if you write to us:",
  rangeOf: (shown: string, all: string) => `${shown} of ${all}`,
  removeFilter: "Remove this filter",
  search: "Search",
  signOut: "Sign out",
  skip: "Skip to content",
  sortAscending: "sorted ascending",
  sortDescending: "sorted descending",
  stepDone: "done",
  support: "Questions? We are glad to help:",
  working: "Working…",
} as const;

/** The same words in any language. */
export type UiTexts = {
  readonly [Name in keyof typeof uiTexts]: (typeof uiTexts)[Name] extends string ? string : (typeof uiTexts)[Name];
};
