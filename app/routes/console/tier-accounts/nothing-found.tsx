import { isShort } from "~/domain/lists/search";
import type { TierAccountFilter } from "~/domain/tier-accounts/query";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { withParameters } from "../lists";

const texts = consoleTexts.directory;

interface Props {
  query: TierAccountFilter;
  url: { pathname: string; search: string };
  /** The whole directory. */
  directory: string;
}

const FILTERS = ["type", "hub", "parent", "environment", "created", "changed", "pending"];

/** Why a search may have found nothing, and the way on. */
export function NothingFound({ query, url, directory }: Props) {
  const { search, type } = query;
  const narrowed = FILTERS.some((name) => new URLSearchParams(url.search).has(name));
  const everything = <LinkButton href={directory}>{texts.clearSearch}</LinkButton>;
  const free = Object.fromEntries(FILTERS.map((name) => [name, null]));
  const wider = <LinkButton href={withParameters(url, free)}>{texts.searchEverywhere}</LinkButton>;
  const short = search !== "" && isShort(search);
  return (
    <EmptyState icon="search" title={texts.nothingFound} action={narrowed && search ? wider : everything}>
      {type ? say(texts.nothingFoundAmong, { type }) : ""} {short ? texts.nothingFoundShort : texts.nothingFoundHint}
    </EmptyState>
  );
}
