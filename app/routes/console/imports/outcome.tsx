import type { Import } from "~/domain/imports/find";
import { isOver, verdicts } from "~/domain/imports/states";
import type { RefusalCode } from "~/domain/refusal-codes";
import { importTexts as texts } from "~/texts/imports";
import { sentence } from "~/texts/refusals";
import { DefinitionList } from "~/ui/definition-list";
import { Notice, type NoticeTone } from "~/ui/notice";
import { Time } from "~/ui/time";

/** What is said first: what has come of it, or what is to be done. */
function Standing({ one }: { one: Import }) {
  const { state, failure, found } = one;
  const say = (tone: NoticeTone, title: string, text?: string) => (
    <Notice tone={tone} title={title} live>
      {text}
    </Notice>
  );
  if (state === "uploaded") return <p>{texts.uploadedText}</p>;
  if (state === "checked")
    return say("info", texts.checkedTitle, found && found.create + found.change > 0 ? undefined : texts.nothingToDo);
  if (state === "done") return say("ok", texts.doneTitle);
  if (state === "cancelled") return say("info", texts.cancelledTitle);
  const bad = one.result?.bad ?? 0;
  return say("bad", texts.failedTitle, sentence({ code: failure as RefusalCode, parameters: { count: bad } }));
}

/** What an import found or did, in figures. */
export function Outcome({ one, phase, timeZone }: { one: Import; phase: "check" | "run"; timeZone: string }) {
  const counts = one.result ?? one.found;
  const figures = counts
    ? verdicts.map((verdict) => ({ term: texts.found[verdict][phase], value: counts[verdict].toLocaleString("en") }))
    : [];
  const { details } = texts;
  return (
    <>
      <Standing one={one} />
      {one.clearedAt && <p className="soft">{texts.cleared}</p>}
      <DefinitionList
        items={[
          ...figures,
          { term: details.rows, value: one.rows.toLocaleString("en") },
          ...(one.policy ? [{ term: details.policy, value: texts.policies[one.policy] }] : []),
          { term: details.by, value: one.createdByName },
          { term: details.at, value: <Time value={one.createdAt} timeZone={timeZone} /> },
          ...(isOver(one.state) && one.finishedAt
            ? [{ term: details.finished, value: <Time value={one.finishedAt} timeZone={timeZone} /> }]
            : []),
        ]}
      />
    </>
  );
}
