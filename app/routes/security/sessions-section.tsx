import { href, paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { textsIn } from "~/texts/storefront";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page-head";
import { SessionsTable } from "../sessions-table";

type Props = Pick<Parameters<typeof SessionsTable>[0], "sessions" | "timeZone">;

/** Where an operator is signed in, and the ways out. */
export function SessionsSection({ sessions, timeZone }: Props) {
  const others = sessions.length > 1 && (
    <LinkButton size="small" href={paths.endOtherOwnSessions} data-confirm="">
      {textsIn("en").sessions.endOthers}
    </LinkButton>
  );
  return (
    <Section title={operatorTexts.security.sessions} actions={others}>
      <SessionsTable
        sessions={sessions}
        timeZone={timeZone}
        size="small"
        endAt={(sessionId) => href(paths.endOwnSession, { sessionId })}
      />
    </Section>
  );
}
