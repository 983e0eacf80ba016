import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { withParameters } from "../lists";

const texts = consoleTexts.directory;

interface Props {
  search: string;
  type: "customer" | "reseller" | null;
  url: { pathname: string; search: string };
  /** The whole directory. */
  directory: string;
}

/** Why a search may have found nothing, and the way on. */
export function NothingFound({ search, type, url, directory }: Props) {
  const everything = <LinkButton href={directory}>{texts.clearSearch}</LinkButton>;
  const wider = <LinkButton href={withParameters(url, { type: null })}>{texts.searchEverywhere}</LinkButton>;
  const short = search !== "" && [...search].length < 3;
  return (
    <EmptyState icon="search" title={texts.nothingFound} action={type && search ? wider : everything}>
      {type ? say(texts.nothingFoundAmong, { type }) : ""} {short ? texts.nothingFoundShort : texts.nothingFoundHint}
    </EmptyState>
  );
}
