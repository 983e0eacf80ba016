import type { CompanyRole } from "~/auth/actor";
import { href, paths } from "~/paths";
import { catalogTexts } from "~/texts/catalog";
import { activityTexts } from "~/texts/activity";
import { consoleTexts } from "~/texts/console";
import { userTexts } from "~/texts/customer-users";
import { listingTexts } from "~/texts/listings";
import { hubTexts, marketplaceTexts } from "~/texts/marketplaces";
import { productGroupTexts } from "~/texts/product-groups";
import { partnerTexts } from "~/texts/partners";
import { settingsTexts } from "~/texts/settings";
import { signUpTexts } from "~/texts/sign-ups";
import type { RailModule } from "~/ui/rail";

const { modules: texts } = consoleTexts;

const upTo99 = (count: number) => (count > 99 ? "99+" : count);

type Pages = readonly (readonly [label: string, path: string, waiting?: number])[];

/** A module whose pages lie below one another: the current one has the longest address that the page's begins with. */
function moduleOf(label: string, pages: Pages, companyId: string, pathname: string): RailModule {
  const links = pages.map(([label, path, count]) => ({
    ...{ label, href: path.replace(":companyId", companyId) },
    ...(count !== undefined && { count: upTo99(count) }),
  }));
  const within = links.filter((link) => pathname === link.href || pathname.startsWith(`${link.href}/`));
  const current = within.toSorted((a, b) => b.href.length - a.href.length)[0];
  return { label, href: links[0]!.href, links: links.map((link) => ({ ...link, current: link === current })) };
}

/** What a company sells: a vendor's products and listings, a provider's marketplaces, and what is listed there. */
function catalogOf(companyId: string, pathname: string, role: CompanyRole): RailModule {
  const pages = [
    ...(role === "vendor"
      ? []
      : ([
          [marketplaceTexts.title, paths.marketplaces],
          [hubTexts.title, paths.hubs],
        ] as const)),
    [catalogTexts.products, paths.catalog],
    ...(role === "distributor" ? ([[productGroupTexts.title, paths.productGroups]] as const) : []),
    [listingTexts.title, paths.listings],
    [listingTexts.requests.title, paths.listingRequests],
  ] as const;
  return moduleOf(catalogTexts.title, pages, companyId, pathname);
}

/** Who the company works with, by which contracts and agreements, and what it tells them. */
function partnersOf(companyId: string, pathname: string, waiting: number): RailModule {
  const pages = [
    [partnerTexts.directory, paths.partners],
    [partnerTexts.contracts, paths.contracts, waiting],
    [partnerTexts.agreements, paths.agreements],
    [partnerTexts.news, paths.news],
  ] as const;
  return moduleOf(partnerTexts.module, pages, companyId, pathname);
}

/** The settings; their own pages are in a menu beside them. A vendor's begin with its users. */
function settingsOf(companyId: string, pathname: string, role: CompanyRole): RailModule {
  const settings = href(paths.settings, { companyId });
  const first = role === "vendor" ? href(paths.operators, { companyId }) : settings;
  return { label: settingsTexts.title, href: first, current: pathname.startsWith(settings) };
}

/** What has been done in the company. */
function activityOf(companyId: string, pathname: string): RailModule {
  const activity = href(paths.activity, { companyId });
  return { label: activityTexts.title, href: activity, current: pathname.startsWith(activity) };
}

/** The rail: the modules of the console, with what waits in each. */
export function modulesOf(
  company: { id: string; role: CompanyRole },
  pathname: string,
  waiting: { requests: number; approvals: number; contracts: number },
  may: { seeActivity: boolean },
): RailModule[] {
  const companyId = company.id;
  const home = href(paths.consoleHome, { companyId });
  const directory = href(paths.tierAccounts, { companyId });
  const requests = href(paths.tierAccountRequests, { companyId });
  const users = href(paths.customerUsers, { companyId });
  const inRequests = pathname.startsWith(requests);
  const inUsers = pathname.startsWith(users);
  const approvals = href(paths.approvals, { companyId });
  const inApprovals = pathname.startsWith(approvals);
  const inCustomers = pathname.startsWith(directory);
  return [
    { label: texts.home, href: home, current: pathname === home },
    {
      label: texts.customers,
      href: directory,
      links: [
        { label: texts.directory, href: directory, current: inCustomers && !inRequests && !inUsers && !inApprovals },
        { label: texts.requests, href: requests, count: upTo99(waiting.requests), current: inRequests },
        ...(company.role === "vendor"
          ? []
          : [
              { label: userTexts.users, href: users, current: inUsers },
              {
                label: signUpTexts.approvals.title,
                href: approvals,
                count: upTo99(waiting.approvals),
                current: inApprovals,
              },
            ]),
      ],
    },
    partnersOf(companyId, pathname, waiting.contracts),
    catalogOf(companyId, pathname, company.role),
    settingsOf(companyId, pathname, company.role),
    ...(may.seeActivity ? [activityOf(companyId, pathname)] : []),
  ];
}
