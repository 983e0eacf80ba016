import type { FoundStoreDomain } from "~/domain/store-domains/find";
import { href, paths } from "~/paths";
import { domainTexts as texts, troubleInWords } from "~/texts/domains";
import { Button, LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Status } from "~/ui/status";
import { Time } from "~/ui/time";

interface Props {
  domain: FoundStoreDomain;
  companyId: string;
  timeZone: string;
  mayChange: boolean;
}

/** The domain, how far it is, and what was found when it was looked at last. */
export function DomainFacts({ domain, companyId, timeZone, mayChange }: Props) {
  const { host, provenAt, checkedAt, trouble } = domain;
  const proven = provenAt !== null;
  const at = (value: Date) => <Time value={value} timeZone={timeZone} look="absolute" />;
  return (
    <div className="section">
      <DefinitionList
        items={[
          { term: texts.domain, value: <Id value={host} /> },
          {
            term: texts.state,
            value: <Status tone={proven ? "ok" : "wait"}>{texts.states[proven ? "proven" : "claimed"]}</Status>,
          },
          ...(provenAt ? [{ term: texts.since, value: at(provenAt) }] : []),
          { term: texts.checked, value: checkedAt ? at(checkedAt) : texts.never },
          ...(checkedAt
            ? [{ term: texts.result, value: trouble === null ? texts.fine : troubleInWords(trouble, proven) }]
            : []),
        ]}
      />
      {mayChange && (
        <div className="button-row">
          <form method="post" action={href(paths.checkDomain, { companyId })}>
            <Button tone={proven ? "plain" : "main"}>{proven ? texts.checkAgain : texts.check}</Button>
          </form>
          <LinkButton tone="quiet" href={href(paths.removeDomain, { companyId })} data-confirm="">
            {texts.remove}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
