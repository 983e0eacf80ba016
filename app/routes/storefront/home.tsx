import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { findAccount } from "~/domain/customer-users/find-account";
import { href, paths } from "~/paths";
import { Doors } from "~/ui/doors";
import { PageHead } from "~/ui/page-head";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { customerOf, storeOf, storeRoute } from "./gate.server";
import { pagesOf } from "./pages";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ nav }) => nav.home);

export const loader = storeRoute(async ({ context, params, request, language }) => {
  const store = await storeOf({ context, params });
  const found = await customerOf({ context, params, request });
  const { nickname } = store;
  if (found?.mustChangePassword) throw redirect(href(paths.storefrontChangePassword, { nickname }));
  const customer = found ? (await findAccount(found.actor)).customer.name : null;
  const user = found && { name: found.actor.name, isViewed: found.actor.viewedBy !== null };
  return {
    store: brandOf(store),
    nickname,
    signUp: store.signUp.open,
    pages: pagesOf(store, language),
    user,
    customer,
  };
});

export default function StorefrontHome() {
  const { store, nickname, signUp, pages, user, customer } = useLoaderData<typeof loader>();
  const { home: texts, signUp: signUpTexts, users, activity } = useTexts();
  const say = useSay();
  if (!user) {
    const joining = {
      href: href(paths.storefrontSignUp, { nickname }),
      label: signUpTexts.link,
      hint: signUpTexts.doorHint,
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
    { href: href(paths.storefrontUsers, { nickname }), label: users.title, hint: users.card },
    {
      href: href(paths.storefrontActivity, { nickname }),
      label: activity.title,
      hint: activity.card,
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
