import { useLoaderData } from "@remix-run/react";
import { listWebhooks, type Webhook } from "~/domain/webhooks/find";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { webhookTexts as texts } from "~/texts/webhooks";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { takeToken } from "../carried-token.server";
import { consoleRoute } from "../gate.server";
import { settingsHandle, settingsTitle } from "../settings/settings-page";
import { StateOfDelivery, StateOfWebhook, toldInWords } from "./states";

export const loader = consoleRoute(async (asked) => {
  const { actor, url } = asked;
  const webhooks = await listWebhooks(actor);
  const { company, timeZone } = actor;
  const gone = url.searchParams.get("removed");
  const removed = gone === null ? null : await takeToken(asked, gone);
  return { webhooks, company: company.name, companyId: company.id, timeZone, removed };
});

export const meta = () => settingsTitle(texts.title);

export const handle = settingsHandle(texts.title);

/** Settings › Webhooks: who is told what happens. */
export default function Webhooks() {
  const { webhooks, company, companyId, timeZone, removed } = useLoaderData<typeof loader>();
  const { columns: heads } = texts;
  const make = (
    <LinkButton tone="main" icon="plus" href={href(paths.makeWebhook, { companyId })}>
      {texts.make}
    </LinkButton>
  );
  const columns: Column<Webhook>[] = [
    {
      ...{ key: "label", head: heads.label, wrap: true },
      cell: ({ id, label, address }) => (
        <>
          <NameCell name={label} href={href(paths.webhook, { companyId, webhookId: id })} />
          <div className="under-name soft">{address}</div>
        </>
      ),
    },
    {
      ...{ key: "told", head: heads.told, narrowLabel: heads.told, wrap: true },
      cell: ({ objectClasses }) => toldInWords(objectClasses),
    },
    { key: "state", head: heads.state, cell: ({ state }) => <StateOfWebhook of={state} /> },
    {
      ...{ key: "last", head: heads.last, narrowLabel: heads.last, wrap: true },
      cell: ({ last }) =>
        last ? (
          <>
            <StateOfDelivery of={last.status} />
            <div className="soft">
              <Time value={new Date(last.at)} timeZone={timeZone} />
            </div>
          </>
        ) : (
          texts.noLast
        ),
    },
  ];
  return (
    <>
      <PageHead title={texts.title} meta={say(texts.lead, { company })} actions={webhooks.length > 0 && make} />
      {removed !== null && <Notice tone="ok" live title={say(texts.removed, { label: removed })} />}
      <Table
        caption={texts.caption}
        rows={webhooks}
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
