import type { VendorStanding } from "~/domain/tier-accounts/confirmations";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { versionTexts as texts } from "~/texts/versions";
import { Table } from "~/ui/table";
import { StateOf } from "./states";

interface Props {
  rows: VendorStanding[];
  at: { companyId: string; tierAccountId: string };
  /** The account's version now. */
  version: number;
}

/** A product that has only ever been unsupported follows no version at all. */
const follows = ({ status, acceptedVersion }: VendorStanding) => status !== "unsupported" || acceptedVersion !== null;

/** Where the way between what a vendor works with and what is so now leads; null when there is none. */
export const differenceHref = (standing: VendorStanding, { at, version }: Omit<Props, "rows">) => {
  const { knownVersion } = standing;
  return follows(standing) && knownVersion >= 1 && knownVersion < version
    ? href(paths.tierAccountVersions, at, { from: knownVersion, to: version })
    : null;
};

/** Per product, the last version its vendor accepted beside the current one. Decision 1. */
export function VendorTable({ rows, at, version }: Props) {
  const heads = texts.vendorColumns;
  return (
    <Table
      caption={texts.vendorsCaption}
      rows={rows}
      rowKey={({ product }) => product.id}
      size="small"
      columns={[
        { key: "product", head: heads.product, cell: ({ product }) => product.name },
        { key: "vendor", head: heads.vendor, soft: true, priority: 2, cell: ({ vendor }) => vendor },
        {
          key: "accepted",
          head: heads.accepted,
          narrowLabel: heads.accepted,
          cell: ({ acceptedVersion }) =>
            acceptedVersion === null ? texts.never : say(texts.version, { version: acceptedVersion }),
        },
        {
          key: "current",
          head: heads.current,
          narrowLabel: heads.current,
          cell: () => say(texts.version, { version }),
        },
        {
          key: "status",
          head: heads.status,
          cell: ({ id, status }) => (
            <a href={href(paths.tierAccountRequest, { companyId: at.companyId, requestId: id })}>
              <StateOf state={status} />
            </a>
          ),
        },
        {
          key: "compare",
          head: heads.compare,
          narrowLabel: heads.compare,
          num: true,
          cell: (row) => {
            const address = differenceHref(row, { at, version });
            const label = { product: row.product.name, from: row.knownVersion, to: version };
            return address === null ? (
              <span className="soft">{follows(row) ? texts.upToDate : consoleTexts.notThere}</span>
            ) : (
              <a className="link" href={address} aria-label={say(texts.compareProduct, label)}>
                {texts.compare}
              </a>
            );
          },
        },
      ]}
    />
  );
}
