import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { findAccount } from "~/domain/customer-users/find-account";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { storefrontTexts } from "~/texts/storefront";
import { Doors } from "~/ui/doors";
import { PageHead } from "~/ui/page-head";
import { brandOf, storeTitle } from "./brand";
import { customerOf, storeOf, storeRoute } from "./gate.server";

const texts = storefrontTexts.home;

export const meta: MetaFunction<typeof loader> = ({ data }) => storeTitle(storefrontTexts.nav.home, data);

export const loader = storeRoute(async ({ context, params, request }) => {
  const store = await storeOf({ context, params });
  const found = await customerOf({ context, params, request });
  const { nickname } = store;
  if (found?.mustChangePassword) throw redirect(href(paths.storefrontChangePassword, { nickname }));
  const customer = found ? (await findAccount(found.actor)).customer.name : null;
  return { store: brandOf(store), nickname, user: found && { name: found.actor.name }, customer };
});

export default function StorefrontHome() {
  const { store, nickname, user, customer } = useLoaderData<typeof loader>();
  if (!user) {
    return (
      <>
        <PageHead title={say(texts.welcomeVisitor, { store: store.brand.name })} meta={texts.visitor} />
        <Doors
          doors={[
            { href: href(paths.storefrontSignIn, { nickname }), label: texts.signInCard, hint: texts.signInCardText },
            {
              href: href(paths.storefrontForgotPassword, { nickname }),
              label: texts.forgotCard,
              hint: texts.forgotCardText,
            },
          ]}
        />
      </>
    );
  }
  return (
    <>
      <PageHead title={say(texts.welcome, user)} meta={say(texts.forCustomer, { customer })} />
      <Doors
        doors={[
          { href: href(paths.storefrontAccount, { nickname }), label: texts.accountCard, hint: texts.accountCardText },
          {
            href: href(paths.storefrontChangePassword, { nickname }),
            label: texts.passwordCard,
            hint: texts.passwordCardText,
          },
        ]}
      />
    </>
  );
}
