import { useLoaderData } from "@remix-run/react";
import { findContract } from "~/domain/contracts/find";
import { href, paths } from "~/paths";
import { contractTexts as texts } from "~/texts/contracts";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Id } from "~/ui/id";
import { MoreMenu } from "~/ui/menu";
import { Notice } from "~/ui/notice";
import { Columns, Dotted, PageHead, Section } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import { ContractFacts } from "./contract-facts";
import { contractHandle, contractTitle, deedPaths } from "./contract-page";
import { shownWording } from "./shown-wording.server";
import { Signatures } from "./signatures";
import { ContractState } from "./states";
import { Wording } from "./wording";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const contract = await findContract(actor, params.contractId!);
  return {
    contract,
    ...{
      companyId: actor.company.id,
      timeZone: actor.timeZone,
      wording: shownWording(contract.wording, actor.company.id),
    },
    done: url.searchParams.get("done") ?? "",
  };
});

export const meta = contractTitle();

export const handle = contractHandle();

/** What ends a contract stands behind the ⋮; what leads it on has a button. */
const ENDS = ["reject", "withdraw", "terminate"] as const;

/** One contract: its facts, what was agreed, who signed, and what can be done. Rows P2, P9. */
export default function Contract() {
  const { contract, companyId, timeZone, wording, done } = useLoaderData<typeof loader>();
  const { id, agreement, distributor, partner, open, updateAvailable, party, signed, offered } = contract;
  const name = say(texts.name, { agreement: agreement.name });
  const at = { companyId, contractId: id };
  const onward = open.filter((deed) => !ENDS.some((end) => end === deed));
  const ends = ENDS.filter((deed) => open.includes(deed));
  const about = {
    ...{ distributor: distributor.name, partner: partner.name, version: offered.version },
    signed: signed.version,
  };
  const button = (deed: (typeof onward)[number], index: number) => (
    <LinkButton key={deed} tone={index === onward.length - 1 ? "main" : "plain"} href={href(deedPaths[deed], at)}>
      {texts.deeds[deed]}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={name}
        meta={<Dotted items={[<Id key="id" value={id} />, <ContractState key="status" status={contract.status} />]} />}
        actions={
          (onward.length > 0 || ends.length > 0 || contract.signatures.length > 0) && (
            <>
              {contract.signatures.length > 0 && (
                <LinkButton href={href(paths.contractPdf, at)}>{texts.pdf.link}</LinkButton>
              )}
              {onward.toReversed().map((deed, index) => button(deed, index))}
              {ends.length > 0 && (
                <MoreMenu
                  of={name}
                  items={ends.map((deed) => ({
                    ...{ label: texts.deeds[deed], href: href(deedPaths[deed], at) },
                    ...{ danger: true, confirm: true },
                  }))}
                />
              )}
            </>
          )
        }
      />
      {Object.hasOwn(texts.done, done) && (
        <Notice tone="ok" live>
          {texts.done[done as keyof typeof texts.done]}
        </Notice>
      )}
      {updateAvailable && (
        <Notice
          tone="wait"
          title={texts.updateAvailable}
          actions={
            open.includes("signUpdate") && (
              <LinkButton size="small" href={href(paths.signContractUpdate, at)}>
                {texts.deeds.sign}
              </LinkButton>
            )
          }
        >
          {say(texts.updateText[party], about)}
        </Notice>
      )}
      {contract.status === "enrolling" && party === "partner" && (
        <Notice tone="wait" title={say(texts.refineWanted, about)}>
          {contract.note}
        </Notice>
      )}
      <Columns
        aside={
          <Section title={texts.facts}>
            <ContractFacts contract={contract} companyId={companyId} timeZone={timeZone} />
          </Section>
        }
      >
        <Section title={say(texts.wording, { version: wording.version })}>
          <Wording of={wording} />
        </Section>
        <Section title={texts.signatures}>
          <Signatures rows={contract.signatures} active={contract.status === "active"} timeZone={timeZone} />
        </Section>
      </Columns>
    </>
  );
}
