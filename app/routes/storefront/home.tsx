import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { findAccount } from "~/domain/customer-users/find-account";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { peopleTexts } from "~/texts/storefront-people";
import { storefrontTexts } from "~/texts/storefront";
import { Doors } from "~/ui/doors";
import { PageHead } from "~/ui/page-head";
import { brandOf, storeTitle } from "./brand";
import { customerOf, storeOf, storeRoute } from "./gate.server";
import { pagesOf } from "./pages";

const texts = storefrontTexts.home;

export const meta: MetaFunction<typeof loader> = ({ data }) => storeTitle(storefrontTexts.nav.home, data);

export const loader = storeRoute(async ({ context, params, request }) => {
  const store = await storeOf({ context, params });
  const found = await customerOf({ context, params, request });
  const { nickname } = store;
  if (found?.mustChangePassword) throw redirect(href(paths.storefrontChangePassword, { nickname }));
  const customer = found ? (await findAccount(found.actor)).customer.name : null;
  const user = found && { name: found.actor.name, isViewed: found.actor.viewedBy !== null };
  return { store: brandOf(store), nickname, signUp: store.signUp.open, pages: pagesOf(store), user, customer };
});

export default function StorefrontHome() {
  const { store, nickname, signUp, pages, user, customer } = useLoaderData<typeof loader>();
  if (!user) {
    const joining = {
      href: href(paths.storefrontSignUp, { nickname }),
      label: signUpTexts.store.link,
      hint: signUpTexts.store.doorHint,
    };
    return (
      <>
        <PageHead title={say(texts.welcomeVisitor, { store: store.brand.name })} meta={texts.visitor} />
        <Doors
          doors={[
            { href: href(paths.storefrontSignIn, { nickname }), label: texts.signInCard, hint: texts.signInCardText },
            ...(signUp ? [joining] : []),
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
  const people = [
    { href: href(paths.storefrontUsers, { nickname }), label: peopleTexts.users.title, hint: peopleTexts.users.card },
    {
      href: href(paths.storefrontActivity, { nickname }),
      label: peopleTexts.activity.title,
      hint: peopleTexts.activity.card,
    },
  ];
  const own = [
    { href: href(paths.storefrontProfile, { nickname }), label: texts.profileCard, hint: texts.profileCardText },
    {
      href: href(paths.storefrontChangePassword, { nickname }),
      label: texts.passwordCard,
      hint: texts.passwordCardText,
    },
  ];
  return (
    <>
      <PageHead title={say(texts.welcome, { name: user.name })} meta={say(texts.forCustomer, { customer })} />
      <Doors doors={[...pages, ...people, ...(user.isViewed ? [] : own)]} />
    </>
  );
}
