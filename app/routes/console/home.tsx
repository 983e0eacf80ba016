import { useLoaderData } from "@remix-run/react";
import { listTierAccounts } from "~/domain/tier-accounts/list";
import { tierAccountQuery } from "~/domain/tier-accounts/query";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHead, Section } from "~/ui/page-head";
import { Notice } from "~/ui/notice";
import { NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "./gate.server";
import { waitingOnce } from "./waiting.server";
import { pageHandle, title } from "./page";
import { ConfirmationStatus } from "./tier-accounts/confirmation";

const texts = consoleTexts.home;

export const loader = consoleRoute(async ({ actor, context, url }) => {
  const query = tierAccountQuery(new URLSearchParams({ sort: "-updated" }));
  const [{ requests: waiting, contracts }, recent] = await Promise.all([
    waitingOnce(context, actor),
    listTierAccounts(actor, { ...query, window: { size: 8 } }),
  ]);
  const { company, name, timeZone } = actor;
  return {
    ...{ contracts, waiting, rows: recent.rows, companyId: company.id, vendor: company.role === "vendor" },
    ...{ name, timeZone },
    activated: url.searchParams.get("done") === "activate",
  };
});

export const meta = () => title(consoleTexts.modules.home);

export const handle = pageHandle(() => [{ label: consoleTexts.modules.home }]);

/** What comes next for a company that has just accepted its invitation. Row P8. */
const Activated = ({ companyId }: { companyId: string }) => (
  <Notice
    tone="ok"
    live
    title={texts.activated}
    actions={
      <>
        <LinkButton size="small" href={href(paths.contracts, { companyId })}>
          {texts.seeContracts}
        </LinkButton>
        <LinkButton size="small" href={href(paths.publicProfile, { companyId })}>
          {texts.toProfile}
        </LinkButton>
      </>
    }
  >
    {texts.activatedText}
  </Notice>
);

export default function Home() {
  const { activated, contracts, waiting, rows, companyId, vendor, name, timeZone } = useLoaderData<typeof loader>();
  const { columns } = consoleTexts.directory;
  const requests = href(paths.tierAccountRequests, { companyId }, { status: "pending" });
  return (
    <>
      <PageHead title={say(texts.title, { name })} />
      {activated && <Activated companyId={companyId} />}
      <Section title={vendor ? texts.waiting : texts.waitingForVendors}>
        <Notice
          tone={waiting > 0 ? "wait" : "ok"}
          actions={
            waiting > 0 && (
              <LinkButton size="small" href={requests}>
                {texts.seeRequests}
              </LinkButton>
            )
          }
        >
          {say(vendor ? texts.pendingVendor : texts.pendingProvider, { count: waiting })}
        </Notice>
      </Section>
      {contracts > 0 && (
        <Section title={texts.contracts}>
          <Notice
            tone="wait"
            actions={
              <LinkButton size="small" href={href(paths.contracts, { companyId }, { waiting: "yes" })}>
                {texts.seeContracts}
              </LinkButton>
            }
          >
            {say(texts.waitingContracts, { count: contracts })}
          </Notice>
        </Section>
      )}
      <Section
        title={texts.recent}
        actions={
          <LinkButton size="small" href={href(paths.tierAccounts, { companyId })}>
            {texts.seeAll}
          </LinkButton>
        }
      >
        <Table
          caption={texts.recent}
          rows={rows}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title={consoleTexts.directory.empty}>
              {vendor ? consoleTexts.directory.emptyVendor : consoleTexts.directory.emptyHint}
            </EmptyState>
          }
          columns={[
            {
              key: "account",
              head: columns.account,
              cell: ({ id, name: label }) => (
                <NameCell name={label} id={id} href={href(paths.tierAccount, { companyId, tierAccountId: id })} />
              ),
            },
            { key: "type", head: columns.type, cell: ({ type }) => consoleTexts.types[type] },
            { key: "vendors", head: columns.vendors, cell: (row) => <ConfirmationStatus of={row.confirmation} /> },
            {
              key: "updated",
              head: columns.updated,
              num: true,
              cell: ({ updatedAt }) => <Time value={updatedAt} timeZone={timeZone} />,
            },
          ]}
        />
      </Section>
    </>
  );
}
