import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { href, paths } from "~/paths";
import { StorefrontShell } from "~/ui/storefront-shell";
import { useTexts } from "../language";
import { brandOf } from "./brand";
import { customerOf, storeOf, storeRoute } from "./gate.server";
import { pagesOf } from "./pages";
import { StoreFoot } from "./store-foot";
import { ViewBanner } from "./view-banner";

export const loader = storeRoute(async ({ context, params, request, language }) => {
  const [store, found] = await Promise.all([storeOf({ context, params }), customerOf({ context, params, request })]);
  const user = found && {
    ...{ name: found.actor.name, email: found.actor.email, entered: !found.mustChangePassword },
    ...{ hasOthers: found.hasOthers },
    ...{ viewedBy: found.actor.viewedBy, timeZone: found.actor.timeZone },
  };
  return { ...brandOf(store), nickname: store.nickname, pages: pagesOf(store, language), user, nonce: context.nonce };
});

export default function StorefrontLayout() {
  const { brand, support, nickname, pages, user, nonce } = useLoaderData<typeof loader>();
  const { nav: texts, signIn, choose, users, activity } = useTexts();
  const { pathname } = useLocation();
  const nav = [{ label: texts.home, href: brand.href }, ...pages];
  const people = [
    { label: users.title, href: href(paths.storefrontUsers, { nickname }) },
    { label: activity.title, href: href(paths.storefrontActivity, { nickname }) },
  ];
  const own = [
    { label: texts.profile, href: href(paths.storefrontProfile, { nickname }) },
    { label: texts.sessions, href: href(paths.storefrontSessions, { nickname }) },
    { label: texts.changePassword, href: href(paths.storefrontChangePassword, { nickname }) },
  ];
  const others = user?.hasOthers ? [{ label: choose.menu, href: href(paths.chooseCustomer, { nickname }) }] : [];
  return (
    <StorefrontShell
      store={brand}
      nonce={nonce}
      nav={user?.entered ? nav.map(({ label, href }) => ({ label, href, current: href === pathname })) : []}
      {...(user && {
        user: {
          name: user.name,
          email: user.email,
          signOut: user.viewedBy ? undefined : href(paths.storefrontSignOut, { nickname }),
          items: user.entered
            ? [...people, ...(user.viewedBy ? [] : own), ...others].map((item) => ({
                ...item,
                current: item.href === pathname,
              }))
            : [],
        },
      })}
      signIn={{ label: signIn.title, href: href(paths.storefrontSignIn, { nickname }) }}
      support={support}
      banner={
        user?.viewedBy && (
          <ViewBanner name={user.name} view={user.viewedBy} timeZone={user.timeZone} nickname={nickname} />
        )
      }
      footer={
        <StoreFoot profile={user?.entered && !user.viewedBy ? href(paths.storefrontProfile, { nickname }) : null} />
      }
    >
      <Outlet />
    </StorefrontShell>
  );
}
