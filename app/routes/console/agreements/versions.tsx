import { useLoaderData } from "@remix-run/react";
import { type VersionRow, versionsOf } from "~/domain/agreements/find";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { type MenuItem, MoreMenu } from "~/ui/menu";
import { Section } from "~/ui/page-head";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { AgreementFrame } from "./agreement-frame";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementAsked } from "./agreement.server";
import { VersionState } from "./version-state";

export const loader = consoleRoute(async (asked) => {
  const page = await agreementAsked(asked);
  return { ...page, versions: await versionsOf(asked.actor, page.agreement) };
});

export const meta = agreementTitle(texts.tabs.versions);

export const handle = agreementHandle(texts.tabs.versions);

/** Versions: one is active; the owner adds, activates and deletes them. Row P3. */
export default function AgreementVersions() {
  const { agreement, companyId, timeZone, done, versions } = useLoaderData<typeof loader>();
  const { may, name } = agreement;
  const base = { companyId, agreementId: agreement.id };
  const heads = texts.versionColumns;
  const named = (row: VersionRow) => say(texts.versionOf, { version: row.version, name });
  const items = ({ version, active, contracts }: VersionRow): MenuItem[] => {
    const at = { ...base, version: String(version) };
    const activate = { label: texts.activate, href: href(paths.activateAgreementVersion, at), confirm: true };
    const remove = {
      label: texts.deleteVersion,
      href: href(paths.deleteAgreementVersion, at),
      confirm: true,
      danger: true,
    };
    return active ? [] : contracts > 0 ? [activate] : [activate, remove];
  };
  return (
    <AgreementFrame agreement={agreement} companyId={companyId} current="versions" done={done}>
      <Section
        title={texts.tabs.versions}
        actions={may.change && <LinkButton href={href(paths.addAgreementVersion, base)}>{texts.addVersion}</LinkButton>}
      >
        <Table
          caption={texts.tabs.versions}
          size="small"
          rows={versions}
          rowKey={({ version }) => String(version)}
          menu={
            may.change
              ? (row) => {
                  const those = items(row);
                  return those.length > 0 && <MoreMenu of={named(row)} items={those} />;
                }
              : undefined
          }
          columns={[
            {
              ...{ key: "version", head: heads.version },
              cell: (row) => (
                <a className="name" href={href(paths.agreementVersion, { ...base, version: String(row.version) })}>
                  {say(texts.versionOf, { version: row.version, name })}
                </a>
              ),
            },
            { key: "status", head: heads.status, cell: ({ active }) => <VersionState active={active} /> },
            ...(agreement.own
              ? [
                  {
                    key: "contracts",
                    head: heads.contracts,
                    narrowLabel: heads.contracts,
                    num: true,
                    cell: ({ contracts }: VersionRow) => contracts || "—",
                  },
                ]
              : []),
            { key: "document", head: heads.document, priority: 2, cell: (row) => texts.sources[row.documentSource] },
            { key: "by", head: heads.by, soft: true, priority: 3, cell: ({ createdByName }) => createdByName },
            {
              ...{ key: "created", head: heads.created, priority: 2 },
              cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
            },
          ]}
        />
      </Section>
    </AgreementFrame>
  );
}
