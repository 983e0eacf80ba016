import type { FoundContract } from "~/domain/contracts/find";
import { contractTexts } from "~/texts/contracts";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";

const texts = contractTexts.signature;

type Signature = FoundContract["signatures"][number];

interface Props {
  rows: readonly Signature[];
  /** Whether the contract holds, countersigned or not. */
  active: boolean;
  timeZone: string;
}

/** Who signed which version when, and who signed against it. */
export const Signatures = ({ rows, active, timeZone }: Props) => (
  <Table
    caption={contractTexts.signatures}
    size="small"
    rows={rows}
    rowKey={({ version }) => String(version)}
    columns={[
      { key: "version", head: texts.version, narrowLabel: texts.version, cell: ({ version }) => version },
      {
        ...{ key: "by", head: texts.by, narrowLabel: texts.by, wrap: true },
        cell: ({ by, email }) => (
          <>
            <span dir="auto">{by}</span>
            <div className="under-name">{email}</div>
          </>
        ),
      },
      {
        ...{ key: "at", head: texts.at, narrowLabel: texts.at },
        cell: ({ signedAt }) => <Time value={signedAt} timeZone={timeZone} look="absolute" />,
      },
      {
        ...{ key: "countersigned", head: texts.countersigned, narrowLabel: texts.countersigned, wrap: true },
        cell: ({ countersignedAt, countersignedBy }) =>
          countersignedAt ? (
            <>
              <span dir="auto">{countersignedBy ?? texts.byItself}</span>
              <div className="under-name">
                <Time value={countersignedAt} timeZone={timeZone} look="absolute" />
              </div>
            </>
          ) : (
            <>
              {texts.waits}
              {active && <div className="under-name">{texts.waitsText}</div>}
            </>
          ),
      },
      {
        key: "hash",
        head: texts.hash,
        wrap: true,
        priority: 3,
        cell: ({ hash }) => <span className="mono">{hash}</span>,
      },
    ]}
    empty={<p className="soft">{contractTexts.noSignatures}</p>}
  />
);
