import { useLoaderData } from "@remix-run/react";
import { listInvitations } from "~/domain/invitations/list";
import { countOperators, listOperators, OPERATORS_SHOWN } from "~/domain/operators/list";
import { canManageOperators } from "~/domain/operators/policy";
import { href, paths } from "~/paths";
import { operatorTexts as texts } from "~/texts/operators";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FilterForm } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Dotted, PageHead } from "~/ui/page-head";
import { SearchField } from "~/ui/search-field";
import { consoleRoute } from "../gate.server";
import { operatorsHandle, operatorsTitle } from "./operators-page";
import { pageOf } from "./operators-page.server";
import { countsInWords } from "./counts";
import { newsIn } from "./news";
import { OperatorsTable } from "./operators-table";

/** A company with fewer has no use for a search. */
const SEARCHED_FROM = 50;

export const loader = consoleRoute(async ({ actor, url }) => {
  const search = (url.searchParams.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100);
  const [rows, counts, invitations] = await Promise.all([
    listOperators(actor, search),
    countOperators(actor),
    search === "" ? listInvitations(actor) : [],
  ]);
  return {
    ...pageOf(actor),
    ...{ rows, counts, invitations, search },
    ownId: actor.id,
    company: actor.company.name,
    timeZone: actor.timeZone,
    mayManage: canManageOperators(actor),
    news: newsIn(url, { rows, invitations }),
    most: rows.length === OPERATORS_SHOWN ? OPERATORS_SHOWN : null,
  };
});

export const meta = () => operatorsTitle(texts.users);

export const handle = operatorsHandle();

/** Settings › Account › Users: who works for the company. */
export default function Operators() {
  const { companyId, isProvider, rows, counts, invitations, search, ownId, company, timeZone, mayManage, news, most } =
    useLoaderData<typeof loader>();
  const invited = invitations.filter(({ expired }) => !expired).length;
  const action = href(paths.operators, { companyId });
  return (
    <>
      <PageHead
        title={texts.users}
        meta={<Dotted items={countsInWords(counts, invited)} />}
        actions={
          mayManage && (
            <LinkButton tone="main" icon="plus" href={href(paths.inviteOperator, { companyId })}>
              {texts.invite}
            </LinkButton>
          )
        }
      />
      {news && (
        <Notice tone="ok" live>
          {news}
        </Notice>
      )}
      <div className="operators-about soft">
        <p>
          {say(texts.lead, { company })} {isProvider && texts.notThese}
        </p>
        <p>
          {texts.requiring.title}: {say(counts.required ? texts.requiring.on : texts.requiring.off, { company })}{" "}
          {mayManage ? (
            <a className="link" href={href(paths.requireSecondFactor, { companyId })}>
              {texts.requiring.change}
            </a>
          ) : (
            texts.ownersOnly
          )}
        </p>
      </div>
      {(counts.all > SEARCHED_FROM || search !== "") && (
        <FilterForm action={action} label={texts.search}>
          <SearchField name="q" label={texts.search} placeholder={texts.searchHint} defaultValue={search} />
        </FilterForm>
      )}
      <OperatorsTable
        {...{ rows, invitations, companyId, ownId, timeZone, mayManage }}
        empty={
          <EmptyState
            icon="users"
            title={texts.nothingFound}
            action={<LinkButton href={action}>{texts.showAll}</LinkButton>}
          >
            {texts.nothingFoundHint}
          </EmptyState>
        }
      />
      {most !== null && <p className="soft">{say(texts.most, { most })}</p>}
    </>
  );
}
