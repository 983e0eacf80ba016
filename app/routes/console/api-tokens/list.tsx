import { useLoaderData } from "@remix-run/react";
import { listTokens, type Token } from "~/domain/api-tokens/list";
import { tokenModules } from "~/domain/api-tokens/forms";
import { href, paths } from "~/paths";
import { apiTokenTexts as texts } from "~/texts/api-tokens";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { Dotted, PageHead } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { settingsHandle, settingsTitle } from "../settings/settings-page";

export const loader = consoleRoute(async ({ actor, url }) => {
  const tokens = await listTokens(actor);
  const { company, timeZone } = actor;
  const revoked = tokens.find(({ id, revokedAt }) => revokedAt !== null && id === url.searchParams.get("revoked"));
  return { tokens, company: company.name, companyId: company.id, timeZone, revoked: revoked?.name ?? null };
});

export const meta = () => settingsTitle(texts.title);

export const handle = settingsHandle(texts.title);

/** One line for each part of the API that a token is let into. */
const mayOf = ({ permissions }: Token) =>
  tokenModules.map((module) => {
    const level = permissions[module];
    return (
      level && (
        <div key={module}>
          {say(texts.mayOne, { module: texts.modules[module], level: texts.levels[level].toLowerCase() })}
        </div>
      )
    );
  });

/** Settings › API tokens: the keys of other programs. Row A3. */
export default function ApiTokens() {
  const { tokens, company, companyId, timeZone, revoked } = useLoaderData<typeof loader>();
  const make = (
    <LinkButton tone="main" icon="plus" href={href(paths.makeApiToken, { companyId })}>
      {texts.make}
    </LinkButton>
  );
  const { columns: heads } = texts;
  const columns: Column<Token>[] = [
    {
      key: "name",
      head: heads.name,
      wrap: true,
      cell: ({ id, name }) => (
        <>
          {NameCell({ name })}
          <div className="under-name">
            <Id value={id} copy={false} />
          </div>
        </>
      ),
    },
    { key: "may", head: heads.may, wrap: true, cell: mayOf },
    {
      key: "made",
      head: heads.made,
      narrowLabel: heads.made,
      wrap: true,
      cell: ({ createdAt, createdByName }) => (
        <>
          <Time value={createdAt} timeZone={timeZone} look="date" /> {say(texts.madeBy, { name: createdByName })}
        </>
      ),
    },
    {
      key: "used",
      head: heads.used,
      narrowLabel: heads.used,
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Time value={lastUsedAt} timeZone={timeZone} look="relative" /> : texts.never,
    },
    {
      key: "status",
      head: heads.status,
      cell: ({ revokedAt }) =>
        revokedAt ? <Status tone="bad">{texts.revoked}</Status> : <Status tone="ok">{texts.works}</Status>,
    },
    {
      key: "deeds",
      head: null,
      num: true,
      cell: ({ id, name, revokedAt }) =>
        revokedAt === null && (
          <a
            className="link"
            href={href(paths.revokeApiToken, { companyId, tokenId: id })}
            aria-label={say(texts.revokeOf, { name })}
            data-confirm=""
          >
            {texts.revoke}
          </a>
        ),
    },
  ];
  return (
    <>
      <PageHead
        title={texts.title}
        meta={
          <Dotted
            items={[
              say(texts.lead, { company }),
              <a key="reference" className="link" href={paths.apiReference}>
                {texts.reference}
              </a>,
            ]}
          />
        }
        actions={tokens.length > 0 && make}
      />
      {revoked !== null && <Notice tone="ok" live title={say(texts.revokedNow, { name: revoked })} />}
      <Table
        caption={texts.caption}
        rows={tokens}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <EmptyState icon="inbox" title={texts.empty} action={make}>
            {texts.emptyHint}
          </EmptyState>
        }
      />
    </>
  );
}
