import type { CustomerUserRow } from "~/domain/customer-users/list";
import { type Switch, transitions } from "~/domain/customer-users/status";
import { userTexts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { NameCell } from "~/ui/table";
import { DeedOnMany } from "../deed-on-many";
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
  const outcome = ({ status }: CustomerUserRow) =>
    status === from ? words.willBe : say(texts.stays, { status: userTexts.statuses[status] });
  return (
    <DeedOnMany
      words={{ ...texts, ...words }}
      text={open.length > 0 ? words.text : null}
      rows={rows}
      open={open}
      done={done === null ? null : Math.min(done, rows.filter(({ status }) => status === to).length)}
      list={list}
      answer={deed}
      tone={deed === "suspend" ? "danger" : "main"}
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
  );
}
