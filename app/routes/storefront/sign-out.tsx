import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { customerUserDoor } from "~/auth/sessions.server";
import { signOut } from "~/domain/customer-users/sign-out";
import { href, paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { Form, SubmitRow } from "~/ui/form";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storeOf, temporaryRoute } from "./gate.server";
import { StoreCard } from "./store-card";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ signOut }) => signOut.title);

export const loader = temporaryRoute(async ({ actor, context, params }) => {
  const store = await storeOf({ context, params });
  return { store: brandOf(store), nonce: context.nonce, email: actor.email };
});

export const action = temporaryRoute(async ({ actor, context, params, request }) => {
  const { nickname } = await storeOf({ context, params });
  const secret = customerUserDoor.secretOf(request);
  if (secret) await signOut(actor, secret);
  throw redirect(href(paths.storefrontSignIn, { nickname }, { "signed-out": "1" }), {
    status: 303,
    headers: { "Set-Cookie": customerUserDoor.noCookie() },
  });
});

export default function StorefrontSignOut() {
  const { store, nonce, email } = useLoaderData<typeof loader>();
  const texts = useTexts().signOut;
  const say = useSay();
  return (
    <StoreCard store={store} nonce={nonce} title={texts.title} lead={say(texts.lead, { email })}>
      <Form>
        <SubmitRow start={<LinkButton href={store.brand.href}>{texts.stay}</LinkButton>}>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </StoreCard>
  );
}
