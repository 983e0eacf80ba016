import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { findStanding } from "~/domain/tier-accounts/confirmations";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Id } from "~/ui/id";
import { MoreMenu } from "~/ui/menu";
import { Dotted, PageHead } from "~/ui/page-head";
import { Tabs } from "~/ui/tabs";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { waitingOnce } from "../waiting.server";
import { AccountNotices } from "./account-notices";
import { accountCrumbs, type AccountPage, savedWords } from "./account-page";

const texts = consoleTexts.account;

/** How long a save is news. */
const NEWS = 600_000;

/** The account and how its vendors stand to it: asked once for the head of the page, whichever tab is shown. */
export const loader = consoleRoute(async ({ actor, params, url, context }) => {
  const id = params.tierAccountId!;
  const decided = /^TAR-[\d-]{4,40}$/.exec(url.searchParams.get("decided") ?? "")?.[0] ?? null;
  const [account, standing, { requests: waiting }] = await Promise.all([
    findTierAccount(actor, id),
    findStanding(actor, id, decided),
    waitingOnce(context, actor),
  ]);
  const said = savedWords.find((word) => word === url.searchParams.get("saved")) ?? null;
  // An address that is opened again tells no news of long ago.
  const saved = Date.now() - account.updatedAt.getTime() < NEWS || said !== "changed" ? said : null;
  const { company, timeZone } = actor;
  return { account, standing, saved, waiting, companyId: company.id, vendor: company.role === "vendor", timeZone };
});

export const meta = ({ data }: { data?: AccountPage }) => title(data?.account.snapshot.name ?? texts.tabs.label);

export const handle = pageHandle<AccountPage>(({ account, companyId }) => [
  ...accountCrumbs(companyId, account),
  { label: account.snapshot.name },
]);

const tabs = [
  ["data", paths.tierAccount],
  ["children", paths.tierAccountChildren],
  ["fulfilment", paths.tierAccountFulfilment],
  ["subscriptions", paths.tierAccountSubscriptions],
  ["configRequests", paths.tierAccountConfigRequests],
  ["configs", paths.tierAccountConfigs],
  ["details", paths.tierAccountDetails],
] as const;

export default function Account() {
  const page = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const { account, companyId } = page;
  const at = { companyId, tierAccountId: account.id };
  const { name, type } = account.snapshot;
  return (
    <>
      <PageHead
        title={name}
        meta={
          <Dotted
            items={[
              <Id key="id" value={account.id} />,
              consoleTexts.types[type],
              say(texts.version, { version: account.version }),
            ]}
          />
        }
        actions={
          <>
            {account.may.edit && <LinkButton href={href(paths.updateTierAccount, at)}>{consoleTexts.edit}</LinkButton>}
            {account.may.delete && (
              <MoreMenu
                of={name}
                items={[
                  { label: consoleTexts.delete, href: href(paths.deleteTierAccount, at), danger: true, confirm: true },
                ]}
              />
            )}
          </>
        }
      />
      <AccountNotices page={page} />
      <Tabs
        label={texts.tabs.label}
        tabs={tabs.map(([tab, path]) => ({
          label: texts.tabs[tab],
          href: href(path, at),
          current: pathname === href(path, at),
        }))}
      />
      <Outlet context={page satisfies AccountPage} />
    </>
  );
}
