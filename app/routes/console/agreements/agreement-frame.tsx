import type { ReactNode } from "react";
import type { FoundAgreement } from "~/domain/agreements/find";
import { isEnrolled } from "~/domain/contracts/status";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Id } from "~/ui/id";
import { MoreMenu } from "~/ui/menu";
import { Notice } from "~/ui/notice";
import { Dotted, PageHead } from "~/ui/page-head";
import { Tabs } from "~/ui/tabs";

const tabs = [
  ["general", paths.agreement, null],
  ["versions", paths.agreementVersions, null],
  ["contracts", paths.agreementContracts, null],
  ["distribution", paths.agreementDistribution, "program"],
  ["groups", paths.agreementGroups, "service"],
] as const;

interface Props {
  agreement: FoundAgreement;
  companyId: string;
  current: (typeof tabs)[number][0];
  done: string;
  children: ReactNode;
}

/** What can be done with an agreement: its owner writes and offers it, a partner enrols in it. */
function Actions({ agreement, companyId }: Pick<Props, "agreement" | "companyId">) {
  const { name, type, may } = agreement;
  const at = { companyId, agreementId: agreement.id };
  if (may.enrol)
    return (
      <LinkButton tone="main" href={href(paths.enrolInAgreement, at)}>
        {texts.enrol}
      </LinkButton>
    );
  if (!may.change) return null;
  return (
    <>
      <LinkButton href={href(paths.changeAgreement, at)}>{texts.edit}</LinkButton>
      {isEnrolled(type) || (
        <LinkButton tone="main" href={href(paths.offerContract, at)}>
          {texts.offer}
        </LinkButton>
      )}
      <MoreMenu
        of={name}
        items={[
          { label: texts.addVersion, href: href(paths.addAgreementVersion, at) },
          { label: texts.delete, href: href(paths.deleteAgreement, at), danger: true, confirm: true },
        ]}
      />
    </>
  );
}

/** What stands around each tab of an agreement. Row P3. */
export function AgreementFrame({ agreement, companyId, current, done, children }: Props) {
  const { name, type, ownContract } = agreement;
  const at = { companyId, agreementId: agreement.id };
  return (
    <>
      <PageHead
        title={name}
        meta={<Dotted items={[<Id key="id" value={agreement.id} />, texts.types[type]]} />}
        actions={<Actions agreement={agreement} companyId={companyId} />}
      />
      {Object.hasOwn(texts.done, done) && (
        <Notice tone="ok" live>
          {texts.done[done as keyof typeof texts.done]}
        </Notice>
      )}
      {ownContract !== null && (
        <Notice
          actions={
            <LinkButton size="small" href={href(paths.contract, { companyId, contractId: ownContract })}>
              {texts.toContract}
            </LinkButton>
          }
        >
          {texts.hasContract}
        </Notice>
      )}
      <Tabs
        label={say(texts.tabs.label, { name })}
        tabs={tabs
          .filter(([, , only]) => only === null || only === type)
          .map(([tab, path]) => ({ label: texts.tabs[tab], href: href(path, at), current: tab === current }))}
      />
      {children}
    </>
  );
}
