import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { viewDoor } from "~/auth/sessions.server";
import { endView } from "~/domain/customer-users/viewing";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { Confirm } from "~/ui/confirm";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storefrontRoute, storeOf } from "./gate.server";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ viewing }) => viewing.end);

export const loader = storefrontRoute(async ({ actor, context, params }) => {
  if (!actor.viewedBy) throw new NotFound();
  const store = await storeOf({ context, params });
  return { store: brandOf(store), name: actor.name };
});

export const action = storefrontRoute(async ({ actor, request }) => {
  await endView(actor, viewDoor.secretOf(request) ?? "");
  const { company, tierAccountId, id } = actor;
  const at = { companyId: company.id, tierAccountId, customerUserId: id };
  throw redirect(href(paths.changeCustomerUser, at), { status: 303, headers: { "Set-Cookie": viewDoor.noCookie() } });
});

/** Back to the console, before the 30 minutes are over. */
export default function EndView() {
  const { store, name } = useLoaderData<typeof loader>();
  const { viewing: texts, sessions } = useTexts();
  const say = useSay();
  return (
    <Confirm
      question={say(texts.endQuestion, { name })}
      submit={texts.end}
      cancel={{ label: sessions.cancel, href: store.brand.href }}
    >
      <p>{texts.endText}</p>
    </Confirm>
  );
}
