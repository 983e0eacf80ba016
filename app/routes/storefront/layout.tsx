import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { href, paths } from "~/paths";
import { storefrontTexts } from "~/texts/storefront";
import { StorefrontShell } from "~/ui/storefront-shell";
import { brandOf } from "./brand";
import { customerOf, storeOf, storeRoute } from "./gate.server";

const texts = storefrontTexts.nav;

export const loader = storeRoute(async ({ context, params, request }) => {
  const [store, found] = await Promise.all([storeOf({ context, params }), customerOf({ context, params, request })]);
  const user = found && { name: found.actor.name, email: found.actor.email, entered: !found.mustChangePassword };
  return { ...brandOf(store), nickname: store.nickname, user, nonce: context.nonce };
});

export default function StorefrontLayout() {
  const { brand, support, nickname, user, nonce } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const pages = [
    { label: texts.home, href: href(paths.storefrontHome, { nickname }) },
    { label: texts.account, href: href(paths.storefrontAccount, { nickname }) },
  ];
  return (
    <StorefrontShell
      store={brand}
      nonce={nonce}
      nav={user?.entered ? pages.map((page) => ({ ...page, current: page.href === pathname })) : []}
      {...(user && {
        user: {
          name: user.name,
          email: user.email,
          signOut: href(paths.storefrontSignOut, { nickname }),
          items: [{ label: texts.account, href: href(paths.storefrontAccount, { nickname }) }],
        },
      })}
      signIn={{ label: storefrontTexts.signIn.title, href: href(paths.storefrontSignIn, { nickname }) }}
      support={support}
    >
      <Outlet />
    </StorefrontShell>
  );
}
