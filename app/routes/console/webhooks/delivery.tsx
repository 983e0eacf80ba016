import { useLoaderData } from "@remix-run/react";
import { findDelivery } from "~/domain/webhooks/deliveries";
import { unsigned } from "~/domain/webhooks/sign";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { webhookTexts } from "~/texts/webhooks";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Dotted, PageHead, Section } from "~/ui/page-head";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { Attempts } from "./attempts";
import { webhookHandle } from "./crumbs";
import { classInWords, eventInWords, StateOfDelivery } from "./states";

const texts = webhookTexts.deliveries;

const SIGNATURES = ["Authorization", "Counterpart-Signature"] as const;

/** The headers line by line, the signatures left out. */
const headersOf = (eventId: string): string =>
  [...Object.entries(unsigned(eventId)), ...SIGNATURES.map((name) => [name, texts.signature])]
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");

export const loader = consoleRoute(async ({ actor, params }) => {
  const delivery = await findDelivery(actor, params.webhookId!, params.eventId!);
  const { dueAt, byHand, webhook, body, eventId } = delivery;
  const goes = dueAt !== null && (byHand || webhook.state === "active");
  return {
    ...{ delivery, webhook, companyId: actor.company.id, timeZone: actor.timeZone },
    ...{ body: JSON.stringify(JSON.parse(body), null, 2), headers: headersOf(eventId) },
    /** Due in the past: it goes out at any moment. */
    onItsWay: goes && dueAt.getTime() <= Date.now(),
    /** When it goes out by itself; null when only after somebody has resumed the webhook. */
    next: goes ? dueAt : null,
  };
});

export const meta = () => settingsTitle(texts.one);

export const handle = webhookHandle(texts.one);

/** One delivery: what was sent, every attempt, and what was answered. */
export default function ShowDelivery() {
  const { delivery, webhook, body, headers, onItsWay, next, companyId, timeZone } = useLoaderData<typeof loader>();
  const { eventId, objectId, status, createdAt, attempts } = delivery;
  const at = { companyId, webhookId: webhook.id, eventId };
  return (
    <>
      <PageHead
        title={say(texts.heading, { class: classInWords(delivery), event: eventInWords(delivery) })}
        meta={<Dotted items={[<Id key="id" value={eventId} />, <StateOfDelivery key="status" of={status} />]} />}
        actions={
          status !== "waiting" && (
            <LinkButton href={href(paths.replayDelivery, at)} data-confirm="">
              {texts.replay}
            </LinkButton>
          )
        }
      />
      {onItsWay && (
        <div data-progress="">
          <p>
            {texts.onItsWay} {texts.onItsWayHint}
          </p>
          <LinkButton href={href(paths.webhookDelivery, at)}>{texts.look}</LinkButton>
        </div>
      )}
      <DefinitionList
        items={[
          { term: texts.object, value: <Id value={objectId} /> },
          { term: texts.created, value: <Time value={createdAt} timeZone={timeZone} look="absolute" /> },
          ...(status === "waiting" && !onItsWay
            ? [{ term: texts.next, value: next ? <Time value={next} timeZone={timeZone} /> : texts.nextPaused }]
            : []),
        ]}
      />
      <Section title={texts.attempts}>
        <Attempts attempts={attempts} timeZone={timeZone} />
      </Section>
      <Section title={texts.body}>
        <pre className="sample" tabIndex={0}>
          {body}
        </pre>
      </Section>
      <Section title={texts.headers}>
        <p className="soft">{texts.headersHint}</p>
        <pre className="sample" tabIndex={0}>
          {headers}
        </pre>
      </Section>
    </>
  );
}
