import type { ListedDelivery } from "~/domain/webhooks/deliveries";
import { type DeliveryStatus, deliveryStatuses } from "~/domain/webhooks/state";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { webhookTexts } from "~/texts/webhooks";
import { ChipLink } from "~/ui/chip";
import { EmptyState } from "~/ui/empty-state";
import { NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { classInWords, eventInWords, outcomeInWords, StateOfDelivery } from "./states";

const texts = webhookTexts.deliveries;

interface Props {
  webhook: { companyId: string; webhookId: string };
  rows: readonly ListedDelivery[];
  /** What the log is narrowed to. */
  status: DeliveryStatus | null;
  timeZone: string;
}

/** What a webhook was told, newest first, and what became of it. */
export function DeliveryLog({ webhook, rows, status, timeZone }: Props) {
  const show = (asked: string | null) => href(paths.webhook, webhook, asked ? { status: asked } : {});
  const heads = texts.columns;
  return (
    <>
      <nav className="filter-bar" aria-label={texts.label}>
        {[null, ...deliveryStatuses].map((state) => (
          <ChipLink key={state} href={show(state)} on={state === status}>
            {state ? texts.states[state] : texts.all}
          </ChipLink>
        ))}
      </nav>
      <Table
        caption={texts.caption}
        size="small"
        rows={rows}
        rowKey={({ eventId }) => eventId}
        empty={<EmptyState title={texts.empty}>{status ? texts.emptyHere : texts.emptyHint}</EmptyState>}
        columns={[
          {
            key: "event",
            head: heads.event,
            wrap: true,
            cell: (one) => (
              <>
                <NameCell
                  name={say(texts.heading, { class: classInWords(one), event: eventInWords(one) })}
                  href={href(paths.webhookDelivery, { ...webhook, eventId: one.eventId })}
                />
                <div className="under-name soft">{one.objectId}</div>
              </>
            ),
          },
          { key: "status", head: heads.status, cell: ({ status: is }) => <StateOfDelivery of={is} /> },
          {
            key: "attempt",
            head: heads.attempt,
            narrowLabel: heads.attempt,
            soft: true,
            cell: ({ latest }) => (latest ? outcomeInWords(latest) : texts.noAttempt),
          },
          {
            key: "created",
            head: heads.created,
            num: true,
            cell: ({ createdAt }) => <Time value={createdAt} timeZone={timeZone} />,
          },
        ]}
      />
    </>
  );
}
