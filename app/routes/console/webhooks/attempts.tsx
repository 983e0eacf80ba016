import type { DeliveryAttempt } from "~/db/schema";
import { say } from "~/texts/say";
import { webhookTexts } from "~/texts/webhooks";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { outcomeInWords } from "./states";

const texts = webhookTexts.deliveries;

/** How often a delivery was sent, and what came of it each time: the newest first. */
export function Attempts({ attempts, timeZone }: { attempts: readonly DeliveryAttempt[]; timeZone: string }) {
  const heads = texts.attemptColumns;
  return (
    <Table
      caption={texts.attemptsCaption}
      size="small"
      rows={attempts.toReversed()}
      rowKey={({ at }) => at}
      empty={<p className="soft">{texts.noAttempt}</p>}
      columns={[
        {
          key: "at",
          head: heads.at,
          cell: ({ at }) => <Time value={new Date(at)} timeZone={timeZone} look="absolute" />,
        },
        { key: "outcome", head: heads.outcome, wrap: true, cell: outcomeInWords },
        {
          key: "duration",
          head: heads.duration,
          narrowLabel: heads.duration,
          num: true,
          cell: ({ milliseconds }) => say(texts.milliseconds, { count: milliseconds }),
        },
        {
          key: "answer",
          head: heads.answer,
          narrowLabel: heads.answer,
          ...{ wrap: true, soft: true },
          cell: ({ answer }) => (answer === "" ? texts.noAnswer : <code className="sample-cell">{answer}</code>),
        },
      ]}
    />
  );
}
