import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { findColleague, sendColleagueLink } from "~/domain/customer-users/colleagues";
import { href, paths } from "~/paths";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../form";
import { useSay, useTexts } from "../language";
import { whyNotOpen } from "./closed-colleague.server";
import { brandOf, storeTitle } from "./brand";
import { ownRoute, storeOf } from "./gate.server";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ users }) => users.sendLink);

export const loader = ownRoute(async ({ actor, context, params, language }) => {
  const store = await storeOf({ context, params });
  const { name, email, status } = await findColleague(actor, params.customerUserId!);
  const closed = whyNotOpen(status, language);
  const page = { store: brandOf(store), nickname: store.nickname, name, email, closed };
  return data(page, { status: closed === null ? 200 : 409 });
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
  const { nickname, name, email, closed } = useLoaderData<typeof loader>();
  const { users: texts } = useTexts();
  const say = useSay();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.sendLinkQuestion, { name })}
      submit={closed === null ? texts.sendLink : undefined}
      cancel={{ label: texts.cancel, href: href(paths.storefrontUsers, { nickname }) }}
      problems={refusal?.problems ?? (closed === null ? [] : [{ message: closed }])}
    >
      {closed === null && <p>{say(texts.sendLinkText, { email })}</p>}
    </Confirm>
  );
}
