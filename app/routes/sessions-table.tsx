import { Status } from "~/ui/status";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { useSay, useTexts } from "./language";

interface Props {
  sessions: { id: string; browser: string; place: string; createdAt: Date; current: boolean }[];
  timeZone: string;
  size?: "small";
  /** Where one of them is ended. */
  endAt: (sessionId: string) => string;
}

/** Where somebody is signed in, and the way out of each. */
export function SessionsTable({ sessions, timeZone, size, endAt }: Props) {
  const texts = useTexts().sessions;
  const say = useSay();
  return (
    <Table
      caption={texts.caption}
      {...(size && { size })}
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        { key: "browser", head: texts.browser, cell: ({ browser }) => browser },
        { key: "place", head: texts.place, narrowLabel: texts.place, cell: ({ place }) => place },
        {
          key: "since",
          head: texts.since,
          narrowLabel: texts.since,
          cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} look="absolute" />,
        },
        {
          key: "end",
          head: texts.end,
          num: true,
          cell: ({ id, current, browser, place }) =>
            current ? (
              <Status tone="ok">{texts.current}</Status>
            ) : (
              <a className="link" href={endAt(id)} aria-label={say(texts.endOf, { browser, place })} data-confirm="">
                {texts.end}
              </a>
            ),
        },
      ]}
    />
  );
}
