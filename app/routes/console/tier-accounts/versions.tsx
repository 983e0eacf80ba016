import { useLoaderData } from "@remix-run/react";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { accountFields, changedFields, fieldTexts } from "~/domain/tier-accounts/snapshot";
import { findVersions, type FoundVersion, versionsIn } from "~/domain/tier-accounts/versions";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { versionTexts as texts } from "~/texts/versions";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { PageHead, Section } from "~/ui/page-head";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { accountCrumbs } from "./account-page";
import { fieldLabels, inWords } from "./account-sections";
import { CompareForm } from "./compare-form";
import { Difference } from "./difference";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const account = await findTierAccount(actor, params.tierAccountId!);
  const asked = versionsIn(url.searchParams, account.version);
  const { older, newer } = await findVersions(actor, account.id, asked);
  return { account, older, newer, companyId: actor.company.id, timeZone: actor.timeZone };
});

interface Page {
  account: Awaited<ReturnType<typeof findTierAccount>>;
  older: FoundVersion;
  newer: FoundVersion;
  companyId: string;
}

const namesOf = ({ account, older, newer }: Omit<Page, "companyId">) => ({
  name: account.snapshot.name,
  from: older.version,
  to: newer.version,
});

export const meta = ({ data }: { data?: Page }) => title(data ? say(texts.compareTitle, namesOf(data)) : texts.title);

export const handle = pageHandle<Page>(({ account, older, newer, companyId }) => [
  ...accountCrumbs(companyId, account),
  { label: account.snapshot.name, href: href(paths.tierAccount, { companyId, tierAccountId: account.id }) },
  { label: say(texts.crumb, namesOf({ account, older, newer })) },
]);

/** Two versions of an account: the changed fields old beside new, the others folded away. Row C8. */
export default function Versions() {
  const { account, older, newer, companyId, timeZone } = useLoaderData<typeof loader>();
  const at = { companyId, tierAccountId: account.id };
  const [from, to] = [older.version, newer.version];
  const changed = changedFields(older.data, newer.data);
  const unchanged = accountFields.filter((field) => !changed.includes(field));
  const now = fieldTexts(newer.data);
  const labels = fieldLabels(newer.data);
  const neighbour = (step: number, label: string) => {
    const [one, other] = [from + step, to + step];
    return one >= 1 && other <= account.version && from !== to ? (
      <LinkButton size="small" href={href(paths.tierAccountVersions, at, { from: one, to: other })}>
        {label}
      </LinkButton>
    ) : null;
  };
  const saved = ({ version, createdAt, by }: FoundVersion) => ({
    term: say(texts.version, { version }),
    value: (
      <>
        <Time value={createdAt} timeZone={timeZone} look="absolute" /> {say(consoleTexts.account.by, { name: by })}
      </>
    ),
  });
  const nothing = account.version === 1 ? texts.onlyOne : from === to ? texts.same : texts.noDifference;
  return (
    <>
      <PageHead
        title={say(texts.compareTitle, { name: account.snapshot.name, from, to })}
        actions={
          <>
            {neighbour(-1, texts.earlier)}
            {neighbour(1, texts.later)}
          </>
        }
      />
      {account.version > 1 && <CompareForm at={at} from={from} to={to} />}
      <div className="section">
        <DefinitionList items={from === to ? [saved(newer)] : [saved(older), saved(newer)]} />
      </div>
      <Section title={say(texts.changed, { count: changed.length })}>
        <Difference
          before={{ version: from, data: older.data }}
          after={{ version: to, data: newer.data }}
          empty={nothing}
        />
      </Section>
      <details className="unchanged">
        <summary>{say(texts.unchanged, { count: unchanged.length })}</summary>
        <DefinitionList
          items={unchanged.map((field) => ({ term: labels[field], value: inWords(field, now[field]) }))}
        />
      </details>
    </>
  );
}
