import type { ImportProblem } from "~/domain/imports/problems";
import type { JudgedRow } from "~/domain/imports/rows";
import { type Verdict, verdicts } from "~/domain/imports/states";
import { href, paths } from "~/paths";
import { importTexts as texts } from "~/texts/imports";
import { say } from "~/texts/say";
import { ChipLink } from "~/ui/chip";
import { EmptyState } from "~/ui/empty-state";
import { Id } from "~/ui/id";
import { Section } from "~/ui/page-head";
import { Pager, type PagerProps } from "~/ui/pager";
import { type Column, Table } from "~/ui/table";
import { type Naming, problemText } from "./problem-text";
import { VerdictStatus } from "./states";

interface Props {
  at: { companyId: string; importId: string };
  naming: Naming;
  phase: "check" | "run";
  /** How many rows there are of each verdict. */
  counts: Record<Verdict, number>;
  rows: readonly JudgedRow[];
  wanted: Verdict | null;
  pager: PagerProps;
}

const heads = texts.rowColumns;

/** An account has a page of its own; a user is found by their ID. */
const subjectOf = (companyId: string, id: string) =>
  id.startsWith("TA-")
    ? href(paths.tierAccount, { companyId, tierAccountId: id })
    : href(paths.customerUsers, { companyId }, { q: id });

const Problems = ({ naming, problems }: { naming: Naming; problems: ImportProblem[] | null }) => (
  <>
    {(problems ?? []).map((problem, index) => (
      <div key={index} dir="auto">
        {problemText(naming, problem)}
      </div>
    ))}
  </>
);

/** The rows of an import with their verdicts, those of one verdict when it is asked for. */
export function ImportRows({ at, naming, phase, counts, rows, wanted, pager }: Props) {
  const name = naming.mapping?.name;
  const columns: Column<JudgedRow>[] = [
    { key: "number", head: heads.number, narrowLabel: heads.number, cell: ({ number }) => number.toLocaleString("en") },
    { key: "verdict", head: heads.verdict, cell: ({ verdict }) => VerdictStatus({ verdict, phase }) },
    {
      key: "what",
      head: heads.what,
      wrap: true,
      cell: ({ cells }) => <span dir="auto">{name === undefined ? cells[0] : cells[name]}</span>,
    },
    { key: "problems", head: heads.problems, wrap: true, cell: ({ problems }) => Problems({ naming, problems }) },
    {
      key: "subject",
      head: heads.subject,
      cell: ({ subjectId }) =>
        subjectId && <Id value={subjectId} href={subjectOf(at.companyId, subjectId)} copy={false} />,
    },
  ];
  return (
    <Section title={texts.rowsTitle}>
      <nav className="filter-bar" aria-label={texts.rowsLabel}>
        {[null, ...verdicts].map((verdict) => (
          <ChipLink key={verdict} href={href(paths.import, at, verdict ? { verdict } : {})} on={verdict === wanted}>
            {verdict
              ? say(texts.rowsFound, { verdict: texts.found[verdict][phase], count: counts[verdict] })
              : texts.all}
          </ChipLink>
        ))}
      </nav>
      <Table
        caption={texts.rowsTitle}
        rows={rows}
        rowKey={({ number }) => String(number)}
        columns={columns}
        size="small"
        empty={<EmptyState title={texts.noRows}>{texts.noRowsHint}</EmptyState>}
      />
      {rows.length > 0 && <Pager {...pager} />}
    </Section>
  );
}
