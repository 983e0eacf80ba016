import { useLoaderData, useOutletContext } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listVersions } from "~/domain/tier-accounts/versions";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { versionTexts } from "~/texts/versions";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Section } from "~/ui/page-head";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { noVendors } from "./account-aside";
import type { AccountPage } from "./account-page";
import { fieldLabels } from "./account-sections";
import { CompareForm } from "./compare-form";
import { VendorTable } from "./vendor-table";
import { VersionList } from "./version-list";

const texts = consoleTexts.account;

export const loader = consoleRoute(async ({ actor, params, url }) =>
  listVersions(actor, { tierAccountId: params.tierAccountId!, window: windowOf(url.searchParams, "text") }),
);

/** When the account was made and last changed, and by whom; what its vendors accepted; its versions. Row C8. */
export default function AccountDetails() {
  const page = useLoaderData<typeof loader>();
  const { account, standing, companyId, vendor, timeZone } = useOutletContext<AccountPage>();
  const { version } = account;
  const at = { companyId, tierAccountId: account.id };
  const moment = (value: Date, name: string) => (
    <>
      <Time value={value} timeZone={timeZone} look="absolute" /> {say(texts.by, { name })}
    </>
  );
  return (
    <>
      <Section title={texts.tabs.details}>
        <DefinitionList
          items={[
            { term: texts.created, value: moment(account.createdAt, account.createdBy) },
            { term: texts.updated, value: moment(account.updatedAt, account.updatedBy) },
            { term: texts.identifier, value: <Id value={account.id} /> },
          ]}
        />
      </Section>
      <Section title={vendor ? versionTexts.ownTitle : versionTexts.vendorsTitle}>
        {standing.confirmations.length === 0 ? (
          <p className="soft">{noVendors(account)}</p>
        ) : (
          <VendorTable rows={standing.confirmations} at={at} version={version} />
        )}
      </Section>
      <Section title={versionTexts.title}>
        {version > 1 && <CompareForm at={at} from={1} to={version} />}
        <VersionList page={page} at={at} timeZone={timeZone} labels={fieldLabels(account.snapshot)} />
      </Section>
    </>
  );
}
