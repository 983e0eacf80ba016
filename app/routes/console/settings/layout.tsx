import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { demandProvider } from "~/domain/companies/policy";
import { href, paths } from "~/paths";
import { settingsTexts as texts } from "~/texts/settings";
import { SideMenu } from "~/ui/side-menu";
import { consoleRoute } from "../gate.server";

export const loader = consoleRoute(async ({ actor }) => {
  demandProvider(actor);
  return { companyId: actor.company.id };
});

const groups = [
  {
    heading: texts.menu.account,
    links: [
      [texts.menu.information, paths.settings],
      [texts.menu.passwords, paths.passwordSettings],
      [texts.menu.customFields, paths.customFields],
    ],
  },
  {
    heading: texts.menu.storefront,
    links: [
      [texts.menu.portal, paths.portalSettings],
      [texts.menu.signUp, paths.signUpSettings],
      [texts.menu.people, paths.peopleSettings],
    ],
  },
] as const;

/** Settings: the groups and pages of it in a menu on the left. Row S1. */
export default function Settings() {
  const { companyId } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <SideMenu
      label={texts.menu.label}
      groups={groups.map(({ heading, links }) => ({
        heading,
        links: links.map(([label, path]) => {
          const address = href(path, { companyId });
          return {
            label,
            href: address,
            current: pathname === address || (path !== paths.settings && pathname.startsWith(`${address}/`)),
          };
        }),
      }))}
    >
      <Outlet />
    </SideMenu>
  );
}
