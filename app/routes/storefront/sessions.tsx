import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { customerUserDoor } from "~/auth/sessions.server";
import { listSessions } from "~/domain/customer-users/sessions";
import { href, paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { useTexts } from "../language";
import { sessionInWords } from "../session-words";
import { SessionsTable } from "../sessions-table";
import { brandOf, storeTitle } from "./brand";
import { ownRoute, storeOf } from "./gate.server";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ sessions }) => sessions.title);

const words = { one: "ended", others: "endedOthers" } as const;

export const loader = ownRoute(async ({ actor, context, params, request, url, language }) => {
  const [store, sessions] = await Promise.all([
    storeOf({ context, params }),
    listSessions(actor, customerUserDoor.secretOf(request)),
  ]);
  const ended = url.searchParams.get("ended");
  return {
    store: brandOf(store),
    nickname: store.nickname,
    timeZone: actor.timeZone,
    sessions: sessions.map((session) => ({ ...session, ...sessionInWords(session, language) })),
    said: ended === "one" || ended === "others" ? words[ended] : null,
  };
});

/** Where a person is signed in, and the ways out. Row S14. */
export default function Sessions() {
  const { nickname, timeZone, sessions, said } = useLoaderData<typeof loader>();
  const texts = useTexts().sessions;
  return (
    <>
      <PageHead
        title={texts.title}
        meta={texts.lead}
        actions={
          sessions.length > 1 && (
            <LinkButton href={href(paths.endOtherStorefrontSessions, { nickname })} data-confirm="">
              {texts.endOthers}
            </LinkButton>
          )
        }
      />
      {said && <Notice tone="ok" live title={texts[said]} />}
      <SessionsTable
        sessions={sessions}
        timeZone={timeZone}
        endAt={(sessionId) => href(paths.endStorefrontSession, { nickname, sessionId })}
      />
    </>
  );
}
