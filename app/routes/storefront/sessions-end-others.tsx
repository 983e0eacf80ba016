import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { customerUserDoor } from "~/auth/sessions.server";
import { endOtherSessions } from "~/domain/customer-users/sessions";
import { href, paths } from "~/paths";
import { storefrontTexts } from "~/texts/storefront";
import { Confirm } from "~/ui/confirm";
import { brandOf, storeTitle } from "./brand";
import { ownRoute, storeOf } from "./gate.server";

const texts = storefrontTexts.sessions;

export const meta: MetaFunction<typeof loader> = ({ data }) => storeTitle(texts.endOthers, data);

export const loader = ownRoute(async ({ context, params }) => {
  const store = await storeOf({ context, params });
  return { store: brandOf(store), nickname: store.nickname };
});

export const action = ownRoute(async ({ actor, context, params, request }) => {
  const { nickname } = await storeOf({ context, params });
  await endOtherSessions(actor, customerUserDoor.secretOf(request) ?? "");
  throw redirect(href(paths.storefrontSessions, { nickname }, { ended: "others" }), 303);
});

/** Signs out everywhere but here, after asking. Row S14. */
export default function EndOtherSessions() {
  const { nickname } = useLoaderData<typeof loader>();
  return (
    <Confirm
      question={texts.endOthersQuestion}
      submit={texts.endOthers}
      cancel={{ label: texts.cancel, href: href(paths.storefrontSessions, { nickname }) }}
    >
      <p>{texts.endOthersText}</p>
    </Confirm>
  );
}
