import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { findColleague, sendColleagueLink } from "~/domain/customer-users/colleagues";
import { href, paths } from "~/paths";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../form";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { ownRoute, storeOf } from "./gate.server";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ users }) => users.sendLink);

export const loader = ownRoute(async ({ actor, context, params }) => {
  const store = await storeOf({ context, params });
  const { name, email } = await findColleague(actor, params.customerUserId!);
  return { store: brandOf(store), nickname: store.nickname, name, email };
});

export const action = ownRoute(async ({ actor, context, params, language }) => {
  const { nickname } = await storeOf({ context, params });
  const colleagueId = params.customerUserId!;
  try {
    await sendColleagueLink(actor, colleagueId);
  } catch (error) {
    return refusedConfirmation(error, language);
  }
  throw redirect(href(paths.storefrontUsers, { nickname }, { link: colleagueId }), 303);
});

/** The first user has a password link mailed to a colleague, after asking. Decision 6. */
export default function SendColleagueLink() {
  const { nickname, name, email } = useLoaderData<typeof loader>();
  const { users: texts } = useTexts();
  const say = useSay();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.sendLinkQuestion, { name })}
      submit={texts.sendLink}
      cancel={{ label: texts.cancel, href: href(paths.storefrontUsers, { nickname }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.sendLinkText, { email })}</p>
    </Confirm>
  );
}
