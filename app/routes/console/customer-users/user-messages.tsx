import type { listMessages } from "~/domain/messages/list";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { Section } from "~/ui/page-head";
import { Status, type StatusTone } from "~/ui/status";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";

type Message = Awaited<ReturnType<typeof listMessages>>[number];

const tones: Record<Message["status"], StatusTone> = { waiting: "wait", sent: "ok", dropped: "idle" };

const heads = texts.messageColumns;

/** The newest mail to somebody in the company's name, and what became of each. */
export function UserMessages({ messages, timeZone }: { messages: readonly Message[]; timeZone: string }) {
  return (
    <Section title={texts.messages}>
      <Table
        caption={texts.messages}
        size="small"
        rows={messages}
        rowKey={({ id }) => id}
        empty={<p className="soft">{texts.noMessages}</p>}
        columns={[
          { key: "kind", head: heads.kind, cell: ({ kind }) => texts.kinds[kind] },
          { key: "recipient", head: heads.recipient, wrap: true, soft: true, cell: ({ recipient }) => recipient },
          {
            key: "status",
            head: heads.status,
            wrap: true,
            cell: ({ status, attempts, trouble }) => (
              <>
                <Status tone={tones[status]}>{texts.messageStates[status]}</Status>
                {trouble && <div className="soft">{say(texts.messageTries, { count: attempts, trouble })}</div>}
              </>
            ),
          },
          { key: "by", head: heads.by, soft: true, priority: 2, cell: ({ by }) => by },
          {
            key: "created",
            head: heads.created,
            num: true,
            cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
          },
        ]}
      />
    </Section>
  );
}
