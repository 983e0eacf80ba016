import { type ActivityFilter, actorKinds } from "~/domain/activity/query";
import { activityTexts as texts, deedInWords } from "~/texts/activity";
import type { ListFilter } from "../list-filters";

interface Actor {
  id: string;
  name: string;
}

/** Every deed that has words, below its noun; the noun alone means all of them. */
const deeds = Object.entries(texts.nouns).flatMap(([noun, label]) => [
  { value: noun, label },
  ...Object.keys(texts.deeds)
    .filter((deed) => deed.startsWith(`${noun}.`))
    .map((value) => ({ value, label: `— ${deedInWords(value)}` })),
]);

/** The filters of the audit trail. */
export const activityFilters = (
  { actorId, actorKind, deed, subjectId, since }: ActivityFilter,
  actors: readonly Actor[],
): ListFilter[] => [
  {
    ...{ name: "by", label: texts.by, value: actorKind ?? actorId, any: texts.any, says: texts.byIs },
    options: [
      ...actorKinds.map((kind) => ({ value: kind, label: texts.byKind[kind] })),
      ...actors.map(({ id, name }) => ({ value: id, label: name })),
    ],
  },
  {
    ...{ name: "deed", label: texts.deed, value: deed, any: texts.any, options: deeds },
    called: deed && (texts.nouns[deed as keyof typeof texts.nouns] ?? deedInWords(deed)),
  },
  { name: "subject", label: texts.subject, value: subjectId, hint: texts.subjectHint, says: texts.subjectIs },
  {
    ...{ name: "since", label: texts.since, hint: texts.sinceHint, type: "date", says: texts.sinceIs },
    value: since && since.toISOString().slice(0, 10),
  },
];
