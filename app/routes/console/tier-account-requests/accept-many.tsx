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
import { DeedOnMany } from "../deed-on-many";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { doneIn, leftAt, outcomeOf } from "../ticked";
import { StateOf } from "../tier-accounts/states";
import { requestColumn } from "./request-columns";
import { requestCrumbs } from "./request-page";

const texts = listTexts.acceptMany;

export const loader = consoleRoute(async ({ actor, url }) => {
  demandAccept(actor);
  const companyId = actor.company.id;
  const ids = idsOf(url.searchParams);
  if (ids.length === 0) throw redirect(href(paths.tierAccountRequests, { companyId }, leftAt(url, { ticked: "none" })));
  const query = requestQuery(new URLSearchParams(ids.map((id) => ["id", id])));
  const { rows } = await listRequests(actor, { ...query, window: { size: ids.length } });
  return { rows, companyId, list: href(paths.tierAccountRequests, { companyId }, leftAt(url)), done: doneIn(url) };
});

/** Each ticked request has a field of its own name, so that a form stays flat. */
export const action = consoleRoute(async ({ actor, url, form }) => {
  demandAccept(actor);
  const ids = [...(await form()).keys()].filter((name) => name.startsWith("TAR-"));
  if (ids.length === 0) return data({ problems: [{ message: texts.none }] }, { status: 422 });
  const done = await acceptRequests(actor, ids);
  throw redirect(`${href(paths.acceptRequests, { companyId: actor.company.id })}?${outcomeOf(url, ids, done)}`, 303);
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
  return (
    <DeedOnMany
      words={{ ...texts, submit: consoleTexts.ok }}
      text={texts.text}
      rows={rows}
      open={open}
      done={done === null ? null : Math.min(done, rows.filter(({ status }) => status === "accepted").length)}
      list={list}
      answer="accept"
      problems={refusal?.problems ?? []}
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
  );
}
