import { href, paths } from "~/paths";
import { importTexts as texts } from "~/texts/imports";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Progress } from "~/ui/progress";

interface Props {
  at: { companyId: string; importId: string };
  one: { state: "checking" | "running"; handled: number; rows: number; policy: string | null };
  /** The import whose turn comes before this one's. */
  before: string | null;
}

/** How far the work on an import has come. The script looks again by itself; without it, Refresh does. */
export function ImportProgress({ at, one, before }: Props) {
  const { state, handled, rows, policy } = one;
  const text = say(texts.progress.rows, { done: handled, rows });
  return (
    <div data-progress="">
      <Progress label={texts.progress[state]} value={handled} max={rows} text={text} />
      <p className="soft">
        {before ? say(texts.waits, { id: before }) : texts.progress.hint}
        {state === "running" && policy === "all-or-nothing" && ` ${texts.progress.allOrNothing}`}
      </p>
      <LinkButton href={href(paths.import, at)}>{texts.progress.refresh}</LinkButton>
    </div>
  );
}
