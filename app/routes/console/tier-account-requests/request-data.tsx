import { useOutletContext } from "@remix-run/react";
import { changedFields, fieldTexts } from "~/domain/tier-accounts/snapshot";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Section } from "~/ui/page-head";
import { Table } from "~/ui/table";
import { AccountSections, inWords } from "../tier-accounts/account-sections";
import type { RequestPage } from "./request-page";

const texts = consoleTexts.requests;

/** The changed fields, old beside new, then the whole account as the request announces it. Row C12. */
export default function RequestData() {
  const { request } = useOutletContext<RequestPage>();
  const { before, after, version, beforeVersion } = request;
  const changed = before ? changedFields(before, after) : [];
  const [old, now] = [before && fieldTexts(before), fieldTexts(after)];
  return (
    <>
      <Section title={texts.changedTitle}>
        <Table
          caption={texts.changedCaption}
          rows={changed}
          rowKey={(field) => field}
          empty={<p className="soft">{before ? texts.noDifference : texts.firstVersion}</p>}
          columns={[
            { key: "field", head: texts.field, cell: (field) => consoleTexts.fields[field] },
            {
              key: "old",
              head: say(texts.old, { version: beforeVersion }),
              soft: true,
              wrap: true,
              cell: (field) => <del dir="auto">{inWords(field, old?.[field] ?? "") || consoleTexts.notThere}</del>,
            },
            {
              key: "new",
              head: say(texts.new, { version }),
              wrap: true,
              cell: (field) => <mark dir="auto">{inWords(field, now[field]) || consoleTexts.notThere}</mark>,
            },
          ]}
        />
      </Section>
      <AccountSections data={after} before={before && { version: beforeVersion, data: before }} />
    </>
  );
}
