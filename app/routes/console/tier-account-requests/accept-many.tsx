import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptRequests } from "~/domain/tier-account-requests/accept-many";
import { listRequests, type RequestRow } from "~/domain/tier-account-requests/list";
import { demandAccept } from "~/domain/tier-account-requests/policy";
import { requestQuery } from "~/domain/tier-account-requests/query";
import { isOpen } from "~/domain/tier-account-requests/status";
import { idsOf } from "~/domain/tier-accounts/query";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Table } from "~/ui/table";
import { consoleRoute } from "../gate.server";
import { carried } from "../lists";
import { pageHandle, title } from "../page";
import { StateOf } from "../tier-accounts/states";
import { requestColumn } from "./request-columns";
import { requestCrumbs } from "./request-page";

const texts = listTexts.acceptMany;

/** The list one came from, at the place where it was left. */
const listAt = (companyId: string, { search }: URL, more: Record<string, string> = {}) =>
  href(paths.tierAccountRequests, { companyId }, { ...Object.fromEntries(carried(search)), ...more });

export const loader = consoleRoute(async ({ actor, url }) => {
  demandAccept(actor);
  const ids = idsOf(url.searchParams);
  if (ids.length === 0) throw redirect(listAt(actor.company.id, url, { ticked: "none" }));
  const query = requestQuery(new URLSearchParams(ids.map((id) => ["id", id])));
  const { rows } = await listRequests(actor, { ...query, window: { size: ids.length } });
  const done = Number(url.searchParams.get("done") ?? Number.NaN);
  return {
    ...{ rows, companyId: actor.company.id, list: listAt(actor.company.id, url) },
    done: Number.isInteger(done) && done >= 0 ? done : null,
  };
});

/** Each ticked request has a field of its own name, so that a form stays flat. */
export const action = consoleRoute(async ({ actor, url, form }) => {
  demandAccept(actor);
  const ids = [...(await form()).keys()].filter((name) => name.startsWith("TAR-"));
  if (ids.length === 0) return data({ problems: [{ message: texts.none }] }, { status: 422 });
  const done = await acceptRequests(actor, ids);
  const results = new URLSearchParams([...carried(url.search), ...ids.map((id) => ["id", id]), ["done", String(done)]]);
  throw redirect(`${href(paths.acceptRequests, { companyId: actor.company.id })}?${results}`, 303);
});

export const meta = () => title(texts.title, consoleTexts.modules.requests);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  ...requestCrumbs(companyId),
  { label: texts.title },
]);

/** What becomes, or became, of a request: only pending ones can be accepted. */
function Outcome({ row: { status }, done }: { row: RequestRow; done: boolean }) {
  if (done) return <StateOf state={status} />;
  return isOpen(status) ? texts.willBe : say(texts.cannot, { status: consoleTexts.lists.states[status] });
}

/** Many requests with one confirmation, and what came of each. Rows C1, C13. */
export default function AcceptMany() {
  const { rows, done, companyId, list } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const open = rows.filter(({ status }) => isOpen(status));
  const back = (
    <LinkButton href={list} tone={done === null ? "plain" : "main"}>
      {texts.back}
    </LinkButton>
  );
  if (rows.length === 0) {
    return (
      <>
        <PageHead title={texts.title} />
        <EmptyState title={texts.none} action={back}>
          {texts.noneHint}
        </EmptyState>
      </>
    );
  }
  const left = rows.length - open.length;
  return (
    <>
      <ErrorSummary problems={refusal?.problems ?? []} />
      <PageHead title={done === null ? say(texts.question, { count: open.length }) : texts.title} />
      {done !== null && (
        <Notice tone="ok" live>
          {say(texts.done, { count: Math.min(done, rows.filter(({ status }) => status === "accepted").length) })}
        </Notice>
      )}
      {done === null && <p className="soft">{texts.text}</p>}
      {done === null && left > 0 && <Notice>{say(texts.left, { count: left })}</Notice>}
      <Form>
        {done === null && open.map(({ id }) => <input key={id} type="hidden" name={id} value="accept" />)}
        <Table
          caption={texts.caption}
          size="small"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            requestColumn(companyId),
            {
              key: "account",
              head: listTexts.requests.account,
              wrap: true,
              cell: ({ account, version }) => `${account.name}, ${say(consoleTexts.requests.versionOf, { version })}`,
            },
            { key: "product", head: listTexts.requests.product, priority: 2, cell: ({ product }) => product.name },
            { key: "result", head: texts.result, cell: (row) => Outcome({ row, done: done !== null }) },
          ]}
        />
        <SubmitRow start={back}>
          {done === null && open.length > 0 && <Button tone="main">{consoleTexts.ok}</Button>}
        </SubmitRow>
      </Form>
    </>
  );
}
