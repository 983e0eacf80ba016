import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { customerUserDoor } from "~/auth/sessions.server";
import { endOtherSessions } from "~/domain/customer-users/sessions";
import { href, paths } from "~/paths";
import { Confirm } from "~/ui/confirm";
import { useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { ownRoute, storeOf } from "./gate.server";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ sessions }) => sessions.endOthers);

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
  const texts = useTexts().sessions;
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
