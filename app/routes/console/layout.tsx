import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { canSeeActivity } from "~/domain/activity/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { operatorTexts } from "~/texts/operators";
import { ConsoleShell } from "~/ui/console-shell";
import { consoleRoute, membershipsOf } from "./gate.server";
import { modulesOf } from "./navigation";
import { useCrumbs } from "./page";
import { waitingOnce } from "./waiting.server";

export const loader = consoleRoute(async ({ actor, context, request }) => {
  const [memberships, waiting] = await Promise.all([membershipsOf({ context, request }), waitingOnce(context, actor)]);
  const { name, email, company } = actor;
  return {
    company,
    user: { name, email },
    companies: memberships.map(({ company: { id, name: label }, role }) => ({ id, name: label, role })),
    waiting,
    may: { seeActivity: canSeeActivity(actor) },
  };
});

export default function ConsoleLayout() {
  const { company, companies, user, waiting, may } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const companyId = company.id;
  return (
    <ConsoleShell
      company={{ name: company.name, href: href(paths.consoleHome, { companyId }) }}
      companies={companies.map(({ id, name, role }) => ({
        name,
        href: href(paths.consoleHome, { companyId: id }),
        detail: consoleTexts.roles[role],
        current: id === companyId,
      }))}
      modules={modulesOf(company, pathname, waiting, may)}
      crumbs={useCrumbs()}
      search={{
        action: href(paths.tierAccounts, { companyId }),
        label: consoleTexts.search,
        placeholder: consoleTexts.searchHint,
      }}
      user={{
        ...user,
        signOut: href(paths.signOut),
        items: [{ label: operatorTexts.security.title, href: paths.security }],
      }}
    >
      <Outlet />
    </ConsoleShell>
  );
}
