import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { href, paths } from "~/paths";
import { storefrontTexts } from "~/texts/storefront";
import { StorefrontShell } from "~/ui/storefront-shell";
import { brandOf } from "./brand";
import { customerOf, storeOf, storeRoute } from "./gate.server";
import { pagesOf } from "./pages";

const texts = storefrontTexts.nav;

export const loader = storeRoute(async ({ context, params, request }) => {
  const [store, found] = await Promise.all([storeOf({ context, params }), customerOf({ context, params, request })]);
  const user = found && { name: found.actor.name, email: found.actor.email, entered: !found.mustChangePassword };
  return { ...brandOf(store), nickname: store.nickname, pages: pagesOf(store), user, nonce: context.nonce };
});

export default function StorefrontLayout() {
  const { brand, support, nickname, pages, user, nonce } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const nav = [{ label: texts.home, href: brand.href }, ...pages];
  const own = [
    { label: texts.profile, href: href(paths.storefrontProfile, { nickname }) },
    { label: texts.sessions, href: href(paths.storefrontSessions, { nickname }) },
    { label: texts.changePassword, href: href(paths.storefrontChangePassword, { nickname }) },
  ];
  return (
    <StorefrontShell
      store={brand}
      nonce={nonce}
      nav={user?.entered ? nav.map(({ label, href }) => ({ label, href, current: href === pathname })) : []}
      {...(user && {
        user: {
          name: user.name,
          email: user.email,
          signOut: href(paths.storefrontSignOut, { nickname }),
          items: user.entered ? own.map((item) => ({ ...item, current: item.href === pathname })) : [],
        },
      })}
      signIn={{ label: storefrontTexts.signIn.title, href: href(paths.storefrontSignIn, { nickname }) }}
      support={support}
    >
      <Outlet />
    </StorefrontShell>
  );
}
