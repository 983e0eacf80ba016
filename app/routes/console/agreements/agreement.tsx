import { useLoaderData } from "@remix-run/react";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { say } from "~/texts/say";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { Columns, Section } from "~/ui/page-head";
import { Time } from "~/ui/time";
import { shownWording } from "../contracts/shown-wording.server";
import { Wording } from "../contracts/wording";
import { consoleRoute } from "../gate.server";
import { AgreementFrame } from "./agreement-frame";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementAsked } from "./agreement.server";

export const loader = consoleRoute(async (asked) => {
  const page = await agreementAsked(asked);
  return { ...page, wording: shownWording(page.agreement.offer, page.companyId) };
});

export const meta = agreementTitle();

export const handle = agreementHandle();

/** General: what the agreement is, and what it says now. Row P3. */
export default function Agreement() {
  const { agreement, companyId, timeZone, wording, done } = useLoaderData<typeof loader>();
  const { own, owner, parent, sourcing, marketplace, autoAccept, type } = agreement;
  const other = ({ id, name }: { id: string; name: string }) => (
    <a href={href(paths.agreement, { companyId, agreementId: id })}>{name}</a>
  );
  const partner = !agreement.known ? (
    owner
  ) : (
    <a href={href(paths.partner, { companyId, partnerId: agreement.companyId })}>{owner}</a>
  );
  const facts: Definition[] = [
    { term: texts.type, value: texts.types[type] },
    { term: texts.owner, value: own ? owner : partner },
    ...(parent ? [{ term: texts.parent, value: other(parent) }] : []),
    ...(type === "program" ? [] : [{ term: texts.marketplace, value: marketplace?.name }]),
    ...(sourcing ? [{ term: texts.sourcing, value: own ? other(sourcing) : sourcing.name }] : []),
    { term: texts.auto, value: autoAccept ? texts.yes : texts.no },
    { term: texts.created, value: <Time value={agreement.createdAt} timeZone={timeZone} look="absolute" /> },
    { term: texts.updated, value: <Time value={agreement.updatedAt} timeZone={timeZone} look="absolute" /> },
  ];
  return (
    <AgreementFrame agreement={agreement} companyId={companyId} current="general" done={done}>
      <Columns
        aside={
          <Section title={texts.facts}>
            <DefinitionList items={facts} narrow />
          </Section>
        }
      >
        <Section title={say(texts.wording, { version: wording.version })}>
          <Wording of={wording} />
        </Section>
      </Columns>
    </AgreementFrame>
  );
}
