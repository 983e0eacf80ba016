import { useMatches } from "@remix-run/react";
import { consoleTexts } from "~/texts/console";
import type { Crumb } from "~/ui/breadcrumbs";

/** How the person reads times and numbers. */
export interface Reader {
  timeZone: string;
  locale: string;
}

type CrumbsOf = (data: unknown, params: Record<string, string>) => Crumb[];

/** What a console page says of itself to the shell around it. */
export const pageHandle = <Data>(crumbs: (data: Data, params: Record<string, string>) => Crumb[]) => ({
  crumbs: crumbs as CrumbsOf,
});

/** The breadcrumbs of the page shown: those of the deepest match that has some. */
export function useCrumbs(): Crumb[] {
  for (const match of useMatches().reverse()) {
    const crumbs = (match.handle as { crumbs?: CrumbsOf } | undefined)?.crumbs;
    if (crumbs && match.data !== undefined && match.data !== null)
      return crumbs(match.data, match.params as Record<string, string>);
  }
  return [{ label: consoleTexts.modules.customers }];
}

export const title = (...parts: string[]) => [{ title: [...parts, "Counterpart"].join(" · ") }];
