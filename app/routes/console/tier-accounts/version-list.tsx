import { useLocation } from "@remix-run/react";
import type { AccountField } from "~/domain/tier-accounts/snapshot";
import type { listVersions } from "~/domain/tier-accounts/versions";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { versionTexts as texts } from "~/texts/versions";
import { Pager } from "~/ui/pager";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { pagerOf } from "../lists";

type VersionPage = Awaited<ReturnType<typeof listVersions>>;
type Row = VersionPage["rows"][number];

interface Props {
  page: VersionPage;
  at: { companyId: string; tierAccountId: string };
  timeZone: string;
  /** What the fields are called in the account's country. */
  labels: Record<AccountField, string>;
}

function changedInWords({ version, changed }: Row, labels: Props["labels"]): string {
  if (version === 1 || changed === null) return texts.first;
  if (changed.length === 0) return texts.nothingShown;
  return changed.map((field) => labels[field]).join(", ");
}

/** The versions of an account, newest first, with what changed in each. Row C8. */
export function VersionList({ page, at, timeZone, labels }: Props) {
  const url = useLocation();
  const heads = texts.columns;
  return (
    <>
      <Table
        caption={texts.caption}
        rows={page.rows}
        rowKey={(row) => String(row.version)}
        size="small"
        columns={[
          { key: "version", head: heads.version, cell: ({ version }) => say(texts.version, { version }) },
          { key: "changed", head: heads.changed, wrap: true, cell: (row) => changedInWords(row, labels) },
          { key: "by", head: heads.by, soft: true, priority: 2, cell: ({ by }) => <span dir="auto">{by}</span> },
          {
            key: "when",
            head: heads.when,
            num: true,
            cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
          },
          {
            key: "compare",
            head: texts.compare,
            num: true,
            cell: ({ version }) =>
              version === 1 ? null : (
                <a
                  className="link"
                  href={href(paths.tierAccountVersions, at, { from: version - 1, to: version })}
                  aria-label={say(texts.compareWithBefore, { version, before: version - 1 })}
                >
                  {texts.compare}
                </a>
              ),
          },
        ]}
      />
      <Pager {...pagerOf(url, page)} label={texts.title} />
    </>
  );
}
