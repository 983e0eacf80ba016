import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { customerUserDoor } from "~/auth/sessions.server";
import { listSessions } from "~/domain/customer-users/sessions";
import { href, paths } from "~/paths";
import { textsIn } from "~/texts/storefront";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { browserName } from "./browser-name";
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
    sessions: sessions.map(({ userAgent, ip, ...session }) => ({
      ...session,
      browser: browserName(userAgent, language),
      place: ip || textsIn(language).sessions.unknownPlace,
    })),
    said: ended === "one" || ended === "others" ? words[ended] : null,
  };
});

/** Where a person is signed in, and the ways out. Row S14. */
export default function Sessions() {
  const { nickname, timeZone, sessions, said } = useLoaderData<typeof loader>();
  const texts = useTexts().sessions;
  const say = useSay();
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
      <Table
        caption={texts.caption}
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
                <a
                  className="link"
                  href={href(paths.endStorefrontSession, { nickname, sessionId: id })}
                  aria-label={say(texts.endOf, { browser, place })}
                  data-confirm=""
                >
                  {texts.end}
                </a>
              ),
          },
        ]}
      />
    </>
  );
}
