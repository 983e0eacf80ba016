import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { findColleague, suspendColleague } from "~/domain/customer-users/colleagues";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { peopleTexts } from "~/texts/storefront-people";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../form";
import { brandOf, storeTitle } from "./brand";
import { ownRoute, storeOf } from "./gate.server";

const texts = peopleTexts.users;

export const meta: MetaFunction<typeof loader> = ({ data }) => storeTitle(texts.suspend, data);

export const loader = ownRoute(async ({ actor, context, params }) => {
  const store = await storeOf({ context, params });
  const { name } = await findColleague(actor, params.customerUserId!);
  return { store: brandOf(store), nickname: store.nickname, name };
});

export const action = ownRoute(async ({ actor, context, params }) => {
  const { nickname } = await storeOf({ context, params });
  const colleagueId = params.customerUserId!;
  try {
    await suspendColleague(actor, colleagueId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.storefrontUsers, { nickname }, { suspended: colleagueId }), 303);
});

/** The first user suspends a colleague, after asking. */
export default function SuspendColleague() {
  const { store, nickname, name } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.suspendQuestion, { name })}
      submit={texts.suspend}
      tone="danger"
      cancel={{ label: texts.cancel, href: href(paths.storefrontUsers, { nickname }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.suspendText, { name, store: store.brand.name })}</p>
    </Confirm>
  );
}
