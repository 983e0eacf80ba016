import type { ReactNode } from "react";
import type { SentMessage } from "~/domain/messages/list";
import { messageTexts as texts } from "~/texts/messages";
import { say } from "~/texts/say";
import { Status, type StatusTone } from "~/ui/status";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";

const tones: Record<SentMessage["status"], StatusTone> = {
  waiting: "wait",
  sent: "ok",
  dropped: "idle",
  failed: "bad",
};

interface Props {
  caption: string;
  messages: readonly SentMessage[];
  timeZone: string;
  empty?: ReactNode;
}

/** Mail in the company's name, and what became of each. */
export function MessagesTable({ caption, messages, timeZone, empty }: Props) {
  const heads = texts.columns;
  return (
    <Table
      caption={caption}
      size="small"
      rows={messages}
      rowKey={({ id }) => id}
      empty={empty ?? <p className="soft">{texts.none}</p>}
      columns={[
        { key: "kind", head: heads.kind, cell: ({ kind }) => texts.kinds[kind] },
        { key: "recipient", head: heads.recipient, wrap: true, soft: true, cell: ({ recipient }) => recipient },
        {
          key: "status",
          head: heads.status,
          wrap: true,
          cell: ({ status, attempts, trouble }) => (
            <>
              <Status tone={status === "waiting" && trouble ? "bad" : tones[status]}>{texts.states[status]}</Status>
              {status !== "sent" && trouble && (
                <div className="soft">{say(texts.tries, { count: attempts, trouble })}</div>
              )}
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
  );
}
