import type { listMessages } from "~/domain/messages/list";
import { signUpTexts } from "~/texts/sign-ups";
import { Status } from "~/ui/status";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";

const { mailColumns: heads, mailStates, letters, mail: caption } = signUpTexts.details;

type Message = Awaited<ReturnType<typeof listMessages>>[number];

const tones = { waiting: "wait", sent: "ok", dropped: "idle" } as const;

const nameOf = (kind: string) => (kind in letters ? letters[kind as keyof typeof letters] : kind);

/** The mail to somebody who signed up, and what became of each letter. */
export function Letters({ mail, timeZone }: { mail: readonly Message[]; timeZone: string }) {
  return (
    <Table
      caption={caption}
      size="small"
      rows={mail}
      rowKey={({ id }) => id}
      columns={[
        { key: "kind", head: heads.kind, cell: ({ kind }) => nameOf(kind) },
        { key: "recipient", head: heads.recipient, wrap: true, cell: ({ recipient }) => recipient },
        {
          key: "status",
          head: heads.status,
          wrap: true,
          cell: ({ status, trouble }) => (
            <>
              <Status tone={status === "waiting" && trouble ? "bad" : tones[status]}>{mailStates[status]}</Status>
              {status === "waiting" && trouble && <p className="soft">{trouble}</p>}
            </>
          ),
        },
        {
          key: "at",
          head: heads.at,
          num: true,
          priority: 2,
          cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
