import type { ReactNode } from "react";
import { type AccountField, changedFields, fieldTexts } from "~/domain/tier-accounts/snapshot";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { versionTexts as texts } from "~/texts/versions";
import { Table } from "~/ui/table";
import { type Comparison, fieldLabels, inWords } from "./account-sections";

interface Props {
  before: Comparison | null;
  after: Comparison;
  /** What is said when no field that is shown differs. */
  empty: ReactNode;
}

/** A field's value for a reader; two parents of one name are told apart by their ids. */
function wordsOf(field: AccountField, { data }: Comparison, other: Comparison | null): string {
  const words = inWords(field, fieldTexts(data)[field]);
  const namesake = field === "parent" && data.parent && data.parent.name === other?.data.parent?.name;
  return namesake ? `${words} (${data.parent?.id})` : words;
}

/** The fields in which two versions differ, old beside new. Rows C8, C12. */
export function Difference({ before, after, empty }: Props) {
  const labels = fieldLabels(after.data);
  const cell = (field: AccountField, side: Comparison | null, other: Comparison | null) =>
    (side && wordsOf(field, side, other)) || consoleTexts.notThere;
  return (
    <Table
      caption={texts.differenceCaption}
      rows={before ? changedFields(before.data, after.data) : []}
      rowKey={(field) => field}
      size="small"
      empty={<p className="soft">{empty}</p>}
      columns={[
        { key: "field", head: texts.field, cell: (field) => labels[field] },
        {
          key: "old",
          head: say(texts.version, { version: before?.version }),
          soft: true,
          wrap: true,
          cell: (field) => <del dir="auto">{cell(field, before, after)}</del>,
        },
        {
          key: "new",
          head: say(texts.version, { version: after.version }),
          wrap: true,
          cell: (field) => <mark dir="auto">{cell(field, after, before)}</mark>,
        },
      ]}
    />
  );
}
