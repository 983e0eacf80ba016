import type { CustomerUserRow } from "~/domain/customer-users/list";
import { type Switch, transitions } from "~/domain/customer-users/status";
import { userTexts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { NameCell, Table } from "~/ui/table";
import { UserStatus } from "./user-states";

const texts = userTexts.many;

interface Props {
  deed: Switch;
  rows: readonly CustomerUserRow[];
  /** How many were switched, after the deed. */
  done: number | null;
  /** The list one came from. */
  list: string;
}

/** Many people with one confirmation, and what came of each. Row S5. */
export function SwitchMany({ deed, rows, done, list }: Props) {
  const { from, to } = transitions[deed];
  const words = texts[deed];
  const open = rows.filter(({ status }) => status === from);
  const left = rows.length - open.length;
  const back = (
    <LinkButton href={list} tone={done === null ? "plain" : "main"}>
      {texts.back}
    </LinkButton>
  );
  if (rows.length === 0) {
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState title={texts.none} action={back}>
          {texts.noneHint}
        </EmptyState>
      </>
    );
  }
  const outcome = ({ status }: CustomerUserRow) =>
    status === from ? words.willBe : say(texts.stays, { status: userTexts.statuses[status] });
  return (
    <>
      <PageHead title={done === null ? say(words.question, { count: open.length }) : words.title} />
      {done !== null && (
        <Notice tone="ok" live>
          {say(words.done, { count: Math.min(done, rows.filter(({ status }) => status === to).length) })}
        </Notice>
      )}
      {done === null && open.length > 0 && <p className="soft">{words.text}</p>}
      {done === null && left > 0 && <Notice>{say(words.left, { count: left })}</Notice>}
      <Form>
        {done === null && open.map(({ id }) => <input key={id} type="hidden" name={id} value={deed} />)}
        <Table
          caption={texts.caption}
          size="small"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              head: userTexts.columns.name,
              cell: ({ name, email }) => (
                <>
                  <NameCell name={name} />
                  <div className="under-name">{email}</div>
                </>
              ),
            },
            { key: "customer", head: userTexts.columns.customer, wrap: true, cell: ({ customer }) => customer.name },
            {
              key: "result",
              head: texts.result,
              cell: (row) => (done === null ? outcome(row) : <UserStatus status={row.status} />),
            },
          ]}
        />
        <SubmitRow start={back}>
          {done === null && open.length > 0 && (
            <Button tone={deed === "suspend" ? "danger" : "main"}>{words.submit}</Button>
          )}
        </SubmitRow>
      </Form>
    </>
  );
}
