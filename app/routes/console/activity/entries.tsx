import type { Entry } from "~/domain/activity/list";
import { differences } from "~/domain/activity/look";
import { href, paths } from "~/paths";
import { activityTexts as texts, deedInWords } from "~/texts/activity";
import { say } from "~/texts/say";
import { Icon } from "~/ui/icon";
import { Id } from "~/ui/id";
import { Dotted } from "~/ui/page-head";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";

interface Reader {
  companyId: string;
  timeZone: string;
}

/** Where a thing of the audit trail has its own page. */
function pageOf(subjectId: string, companyId: string): string | undefined {
  if (/^TA-[\d-]+$/.test(subjectId)) return href(paths.tierAccount, { companyId, tierAccountId: subjectId });
  if (/^TAR-[\d-]+$/.test(subjectId)) return href(paths.tierAccountRequest, { companyId, requestId: subjectId });
  return undefined;
}

/** What the thing is called, as far as the entry tells. */
function nameIn({ before, after }: Entry): string | null {
  for (const side of [after, before]) {
    const name = (side as { name?: unknown } | null)?.name;
    if (typeof name === "string" && name !== "") return name;
  }
  return null;
}

/** `contactInfo`, `city` → "contact info › city". */
const inWords = (path: readonly string[]) =>
  path.map((name) => name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()).join(" › ");

function Detail({ entry, companyId }: { entry: Entry; companyId: string }) {
  const { subjectId, ip, requestId } = entry;
  const found = differences(entry.before, entry.after);
  return (
    <div className="entry-detail">
      <div className="page-meta">
        <Dotted
          items={[
            texts.kinds[entry.actorKind],
            entry.actorId && <Id key="by" value={entry.actorId} />,
            ip && say(texts.from, { ip }),
            requestId && (
              <span key="request">
                {texts.request} <Id value={requestId} />
              </span>
            ),
          ]}
        />
      </div>
      {subjectId && (
        <p>
          {texts.subject} <Id value={subjectId} {...withPage(pageOf(subjectId, companyId))} />
        </p>
      )}
      <Table
        caption={texts.differences}
        rows={found}
        rowKey={({ path }) => path.join(".")}
        size="small"
        empty={<p className="soft">{texts.nothingRecorded}</p>}
        columns={[
          { key: "field", head: texts.field, cell: ({ path }) => inWords(path) },
          {
            ...{ key: "before", head: texts.before, narrowLabel: texts.before, soft: true, wrap: true },
            cell: ({ before }) => (before === null ? texts.none : <del dir="auto">{before}</del>),
          },
          {
            ...{ key: "after", head: texts.after, narrowLabel: texts.after, wrap: true },
            cell: ({ after }) => (after === null ? texts.none : <mark dir="auto">{after}</mark>),
          },
        ]}
      />
    </div>
  );
}

const withPage = (page: string | undefined) => (page ? { href: page } : {});

/** The entries of the audit trail, each opening on what was before and what after. */
export function Entries({ rows, companyId, timeZone }: Reader & { rows: readonly Entry[] }) {
  return (
    <ol className="entries" aria-label={texts.caption}>
      {rows.map((entry) => (
        <li key={entry.id}>
          <details>
            <summary>
              <Icon name="down" />
              <span className="entry-what">
                <strong dir="auto">{entry.actorName}</strong>
                {entry.asName && <> {say(texts.asPerson, { name: entry.asName })}</>} {deedInWords(entry.deed)}{" "}
                <span className="soft" dir="auto">
                  {nameIn(entry) ?? (entry.subjectId === companyId ? null : entry.subjectId)}
                </span>
              </span>
              <span className="entry-when">
                <Time value={entry.at} timeZone={timeZone} look="absolute" />
              </span>
            </summary>
            <Detail entry={entry} companyId={companyId} />
          </details>
        </li>
      ))}
    </ol>
  );
}
