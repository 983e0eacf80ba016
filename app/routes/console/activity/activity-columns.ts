import type { Entry } from "~/domain/activity/list";
import type { Column } from "~/exports/table";
import { activityTexts, deedInWords } from "~/texts/activity";

const heads = activityTexts.columns;

const written = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

/** The audit trail as a file. */
export const activityColumns: Column<Entry>[] = [
  { head: heads.at, value: ({ at }) => at, width: 24 },
  { head: heads.by, value: ({ actorName }) => actorName, width: 24 },
  { head: heads.byId, value: ({ actorId }) => actorId, width: 18 },
  { head: heads.as, value: ({ asName }) => asName, width: 24 },
  { head: heads.kind, value: ({ actorKind }) => activityTexts.kinds[actorKind] },
  { head: heads.what, value: ({ deed }) => deedInWords(deed), width: 32 },
  { head: heads.deed, value: ({ deed }) => deed, width: 28 },
  { head: heads.subject, value: ({ subjectId }) => subjectId, width: 24 },
  { head: heads.before, value: ({ before }) => written(before), width: 60 },
  { head: heads.after, value: ({ after }) => written(after), width: 60 },
  { head: heads.ip, value: ({ ip }) => ip },
  { head: heads.request, value: ({ requestId }) => requestId, width: 38 },
];
