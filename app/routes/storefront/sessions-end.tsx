import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { endSession, findSession } from "~/domain/customer-users/sessions";
import { href, paths } from "~/paths";
import { Confirm } from "~/ui/confirm";
import { useSay, useTexts } from "../language";
import { sessionInWords } from "../session-words";
import { brandOf, storeTitle } from "./brand";
import { ownRoute, storeOf } from "./gate.server";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ sessions }) => sessions.end);

export const loader = ownRoute(async ({ actor, context, params, language }) => {
  const store = await storeOf({ context, params });
  const session = await findSession(actor, params.sessionId!);
  return { store: brandOf(store), nickname: store.nickname, ...sessionInWords(session, language) };
});

export const action = ownRoute(async ({ actor, context, params }) => {
  const { nickname } = await storeOf({ context, params });
  await endSession(actor, params.sessionId!);
  throw redirect(href(paths.storefrontSessions, { nickname }, { ended: "one" }), 303);
});

/** Signs out in another browser, after asking. Row S14. */
export default function EndSession() {
  const { nickname, browser, place } = useLoaderData<typeof loader>();
  const texts = useTexts().sessions;
  const say = useSay();
  return (
    <Confirm
      question={say(texts.endQuestion, { browser })}
      submit={texts.end}
      cancel={{ label: texts.cancel, href: href(paths.storefrontSessions, { nickname }) }}
    >
      <p>{say(texts.endText, { place })}</p>
    </Confirm>
  );
}
