import { href, paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { textsIn } from "~/texts/storefront";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";

const texts = textsIn("en").sessions;

interface Props {
  sessions: { id: string; browser: string; ip: string | null; createdAt: Date; current: boolean }[];
  timeZone: string;
}

/** Where an operator is signed in, and the ways out. */
export function SessionsSection({ sessions, timeZone }: Props) {
  const others = sessions.length > 1 && (
    <LinkButton size="small" href={paths.endOtherOwnSessions} data-confirm="">
      {texts.endOthers}
    </LinkButton>
  );
  return (
    <Section title={operatorTexts.security.sessions} actions={others}>
      <Table
        caption={texts.caption}
        size="small"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: "browser", head: texts.browser, cell: ({ browser }) => browser },
          {
            key: "place",
            head: texts.place,
            narrowLabel: texts.place,
            cell: ({ ip }) => ip || texts.unknownPlace,
          },
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
            cell: ({ id, current, browser, ip }) =>
              current ? (
                <Status tone="ok">{texts.current}</Status>
              ) : (
                <a
                  className="link"
                  href={href(paths.endOwnSession, { sessionId: id })}
                  aria-label={say(texts.endOf, { browser, place: ip || texts.unknownPlace })}
                  data-confirm=""
                >
                  {texts.end}
                </a>
              ),
          },
        ]}
      />
    </Section>
  );
}
