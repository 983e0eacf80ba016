import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { NotFound } from "~/domain/refusals";
import { isMailboxOpen, listMail } from "~/mail/mailbox.server";
import { href, paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { EmptyState } from "~/ui/empty-state";
import { PlainShell } from "~/ui/plain-shell";
import { NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { publicRoute } from "./auth/gate.server";

const texts = authTexts.mailbox;

export const meta: MetaFunction = () => [{ title: `${texts.title} · ${authTexts.product}` }];

export const loader = publicRoute(async ({ actor }) => {
  if (!isMailboxOpen(actor)) throw new NotFound();
  return listMail();
});

export default function Mailbox() {
  const mails = useLoaderData<typeof loader>();
  return (
    <PlainShell
      brand={{ name: authTexts.product, href: paths.home }}
      title={texts.title}
      lead={texts.lead}
      width="wide"
    >
      <Table
        caption={texts.title}
        size="small"
        rows={mails}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={texts.empty}>{texts.emptyHint}</EmptyState>}
        columns={[
          {
            key: "subject",
            head: texts.subject,
            wrap: true,
            cell: ({ id, subject }) => (
              <NameCell name={subject} href={href(paths.mailboxMail, { mailId: String(id) })} />
            ),
          },
          { key: "to", head: texts.to, wrap: true, cell: ({ recipient }) => recipient },
          { key: "at", head: texts.sent, cell: ({ at }) => <Time value={at} /> },
        ]}
      />
    </PlainShell>
  );
}
