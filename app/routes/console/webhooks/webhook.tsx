import { useLoaderData, useLocation } from "@remix-run/react";
import { deliveryQuery, listDeliveries } from "~/domain/webhooks/deliveries";
import { findWebhook, type FoundWebhook } from "~/domain/webhooks/find";
import { leads } from "~/domain/webhooks/state";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { webhookTexts as texts } from "~/texts/webhooks";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Menu } from "~/ui/menu";
import { Notice } from "~/ui/notice";
import { Dotted, PageHead, Section } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { Saved } from "../settings/saved";
import { savedIn, settingsTitle } from "../settings/settings-page";
import { webhookHandle } from "./crumbs";
import { DeliveryLog } from "./delivery-log";
import { StateOfWebhook, toldInWords } from "./states";

const led = ["pause", "resume"] as const;

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const webhook = await findWebhook(actor, params.webhookId!);
  const query = deliveryQuery(url.searchParams);
  return {
    ...{ webhook, page: await listDeliveries(actor, webhook.id, query), status: query.status },
    ...{ companyId: actor.company.id, timeZone: actor.timeZone, saved: savedIn(url) },
    done: led.find((deed) => deed === url.searchParams.get("done")) ?? null,
  };
});

export const meta = () => settingsTitle(texts.title);

export const handle = webhookHandle();

/** Why nothing is sent. */
function Silence({ state }: Pick<FoundWebhook, "state">) {
  if (state === "stopped")
    return (
      <Notice tone="bad" title={texts.stoppedTitle}>
        {texts.stoppedNotice}
      </Notice>
    );
  return state === "paused" ? <Notice tone="wait">{texts.pausedNotice}</Notice> : null;
}

/** A webhook: what it is told of, whether it is active, and its log. */
export default function ShowWebhook() {
  const { webhook, page, status, companyId, timeZone, saved, done } = useLoaderData<typeof loader>();
  const url = useLocation();
  const { id, label, address, objectClasses, products, state, createdAt, createdByName } = webhook;
  const at = { companyId, webhookId: id };
  const tellsRequests = objectClasses.includes("tier_account_request");
  return (
    <>
      <PageHead
        title={label}
        meta={<Dotted items={[<Id key="id" value={id} />, <StateOfWebhook key="state" of={state} />]} />}
        actions={
          <>
            <LinkButton href={href(paths.testWebhook, at)} data-confirm="">
              {texts.test}
            </LinkButton>
            {leads("pause", state) && (
              <LinkButton href={href(paths.pauseWebhook, at)} data-confirm="">
                {texts.pause}
              </LinkButton>
            )}
            {leads("resume", state) && (
              <LinkButton tone="main" href={href(paths.resumeWebhook, at)} data-confirm="">
                {texts.resume}
              </LinkButton>
            )}
            <LinkButton tone={state === "active" ? "main" : "plain"} href={href(paths.changeWebhook, at)}>
              {texts.change}
            </LinkButton>
            <Menu
              label={say(texts.more, { label })}
              items={[
                { label: texts.renew, href: href(paths.renewWebhookSecret, at), confirm: true, noPrefetch: true },
                { label: texts.remove, href: href(paths.removeWebhook, at), danger: true, confirm: true },
              ]}
            />
          </>
        }
      />
      {done !== null && (
        <Notice tone="ok" live>
          {texts.done[done]}
        </Notice>
      )}
      <Saved word={saved} />
      <Silence state={state} />
      <DefinitionList
        items={[
          { term: texts.address, value: <Id value={address} /> },
          { term: texts.told, value: toldInWords(objectClasses) },
          ...(tellsRequests
            ? [{ term: texts.products, value: products.map(({ name }) => name).join(", ") || texts.allProducts }]
            : []),
          {
            term: texts.by,
            value: (
              <>
                <Time value={createdAt} timeZone={timeZone} /> {say(texts.byName, { name: createdByName })}
              </>
            ),
          },
        ]}
      />
      <Section title={texts.deliveries.title} actions={<span className="soft">{texts.deliveries.lead}</span>}>
        <DeliveryLog webhook={at} rows={page.rows} status={status} timeZone={timeZone} />
        {page.rows.length > 0 && <Pager {...pagerOf(url, page)} />}
      </Section>
    </>
  );
}
