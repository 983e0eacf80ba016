import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary, type Problem } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { type Column, Table } from "~/ui/table";

type Word = "title" | "question" | "done" | "left" | "submit" | "none" | "noneHint" | "back" | "caption";

interface Props<Row> {
  words: Record<Word, string>;
  /** What the deed means, before it is done; nothing where it would do nothing. */
  text: string | null;
  /** All that were ticked. */
  rows: readonly Row[];
  /** Those of them that the deed can be done to. */
  open: readonly Row[];
  /** To how many it was done, after the deed. */
  done: number | null;
  /** The list one came from. */
  list: string;
  columns: Column<Row>[];
  /** What each field says whose name is an id. */
  answer: string;
  tone?: "main" | "danger";
  problems?: readonly Problem[];
}

/** One deed on everything that was ticked, with one confirmation, and what came of each. */
export function DeedOnMany<Row extends { id: string }>(props: Props<Row>) {
  const { words, text, rows, open, done, list, columns, answer, tone = "main", problems = [] } = props;
  const left = rows.length - open.length;
  const back = (
    <LinkButton href={list} tone={done === null ? "plain" : "main"}>
      {words.back}
    </LinkButton>
  );
  if (rows.length === 0)
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState title={words.none} action={back}>
          {words.noneHint}
        </EmptyState>
      </>
    );
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHead title={done === null ? say(words.question, { count: open.length }) : words.title} />
      {done !== null && (
        <Notice tone="ok" live>
          {say(words.done, { count: done })}
        </Notice>
      )}
      {done === null && text !== null && <p className="soft">{text}</p>}
      {done === null && left > 0 && <Notice>{say(words.left, { count: left })}</Notice>}
      <Form>
        {done === null && open.map(({ id }) => <input key={id} type="hidden" name={id} value={answer} />)}
        <Table caption={words.caption} size="small" rows={rows} rowKey={({ id }) => id} columns={columns} />
        <SubmitRow start={back}>
          {done === null && open.length > 0 && <Button tone={tone}>{words.submit}</Button>}
        </SubmitRow>
      </Form>
    </>
  );
}
