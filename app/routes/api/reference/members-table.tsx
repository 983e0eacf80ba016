import { apiReferenceTexts as texts } from "~/texts/api-reference";
import { Table } from "~/ui/table";
import type { Member } from "../description/members";

/** What something is made of: a row for each member, those within others behind them. */
export function MembersTable({ caption, members }: { caption: string; members: readonly Member[] }) {
  return (
    <Table
      caption={caption}
      size="small"
      rows={members}
      rowKey={({ path }) => path}
      empty={<p className="soft">{texts.noMembers}</p>}
      columns={[
        {
          key: "name",
          head: texts.name,
          wrap: true,
          cell: ({ path, needed }) => (
            <>
              <span className="mono">{path}</span>
              {needed && <span className="soft"> {texts.needed}</span>}
            </>
          ),
        },
        { key: "type", head: texts.type, wrap: true, cell: ({ type }) => type },
        {
          key: "description",
          head: texts.meaning,
          wrap: true,
          cell: ({ description, example }) => (
            <>
              {description}
              {example !== "" && (
                <>
                  {" "}
                  <span className="mono soft">{example}</span>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
