import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { isProvider } from "~/auth/actor";
import { canManageTokens } from "~/domain/api-tokens/policy";
import { href, paths } from "~/paths";
import { settingsTexts as texts } from "~/texts/settings";
import { SideMenu } from "~/ui/side-menu";
import { consoleRoute } from "../gate.server";

export const loader = consoleRoute(({ actor }) => {
  const { company } = actor;
  const mayTokens = canManageTokens(actor);
  return Promise.resolve({ companyId: company.id, isProvider: isProvider(company), mayTokens });
});

const users = [texts.menu.users, paths.operators] as const;
const profile = [texts.menu.publicProfile, paths.publicProfile] as const;

const integration = {
  heading: texts.menu.integration,
  links: [
    [texts.menu.apiTokens, paths.apiTokens],
    [texts.menu.webhooks, paths.webhooks],
  ],
} as const;

const groups = [
  {
    heading: texts.menu.account,
    links: [
      [texts.menu.information, paths.settings],
      profile,
      users,
      [texts.menu.passwords, paths.passwordSettings],
      [texts.menu.customFields, paths.customFields],
    ],
  },
  {
    heading: texts.menu.storefront,
    links: [
      [texts.menu.portal, paths.portalSettings],
      [texts.menu.signUp, paths.signUpSettings],
      [texts.menu.domain, paths.domainSettings],
      [texts.menu.people, paths.peopleSettings],
      [texts.menu.mail, paths.mailSettings],
    ],
  },
] as const;

/** A vendor has no storefront, so its settings are its users, and what partners see of it. */
const groupsOfVendor = [{ heading: texts.menu.account, links: [users, profile] }] as const;

/** Settings: the groups and pages of it in a menu on the left. Row S1. */
export default function Settings() {
  const { companyId, isProvider, mayTokens } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <SideMenu
      label={texts.menu.label}
      groups={[...(isProvider ? groups : groupsOfVendor), ...(mayTokens ? [integration] : [])].map(
        ({ heading, links }) => ({
          heading,
          links: links.map(([label, path]) => {
            const address = href(path, { companyId });
            return {
              label,
              href: address,
              current: pathname === address || (path !== paths.settings && pathname.startsWith(`${address}/`)),
            };
          }),
        }),
      )}
    >
      <Outlet />
    </SideMenu>
  );
}
