import { useLoaderData, useOutletContext } from "@remix-run/react";
import { findPreviousVersion } from "~/domain/tier-accounts/find";
import { consoleTexts } from "~/texts/console";
import { Columns, Section } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import type { AccountPage } from "./account-page";
import { AccountSections } from "./account-sections";
import { BelongsTo, VendorList } from "./account-aside";

export const loader = consoleRoute(async ({ actor, params }) => ({
  before: await findPreviousVersion(actor, params.tierAccountId!),
}));

export default function AccountData() {
  const { before } = useLoaderData<typeof loader>();
  const page = useOutletContext<AccountPage>();
  const { snapshot, version } = page.account;
  return (
    <Columns
      aside={
        <>
          <Section title={consoleTexts.account.vendors}>
            <VendorList page={page} />
          </Section>
          <Section title={consoleTexts.account.belongs}>
            <BelongsTo page={page} />
          </Section>
        </>
      }
    >
      <AccountSections data={snapshot} before={before && { version: version - 1, data: before }} />
    </Columns>
  );
}
