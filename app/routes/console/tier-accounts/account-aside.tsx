import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { DefinitionList } from "~/ui/definition-list";
import { Status } from "~/ui/status";
import type { AccountPage } from "./account-page";

const texts = consoleTexts.account;

const tones = { pending: "wait", accepted: "ok", ignored: "bad", unsupported: "idle" } as const;

/** Per linked product, the last version its vendor accepted. Decision 1. */
export function VendorList({ page: { account, confirmations } }: { page: AccountPage }) {
  if (confirmations.length === 0)
    return <p className="soft">{account.version === 1 ? texts.neverChanged : texts.noVendors}</p>;
  return (
    <ul className="stack">
      {confirmations.map(({ product, vendor, newest, acceptedVersion }) => {
        const values = { vendor, product: product.name, version: acceptedVersion };
        const text =
          newest.status === "unsupported"
            ? texts.unsupported
            : acceptedVersion === null
              ? texts.atFirst
              : texts.atVersion;
        return (
          <li key={product.id}>
            <Status tone={tones[newest.status]}>{say(text, values)}</Status>
          </li>
        );
      })}
    </ul>
  );
}

/** Parent, hub and owner. Row C7. */
export function BelongsTo({ page: { account, companyId } }: { page: AccountPage }) {
  const { parent } = account;
  return (
    <DefinitionList
      narrow
      items={[
        {
          term: texts.parent,
          value: parent ? (
            <a className="link" href={href(paths.tierAccount, { companyId, tierAccountId: parent.id })}>
              {parent.name}
            </a>
          ) : (
            consoleTexts.none
          ),
        },
        { term: texts.hub, value: account.hub?.name ?? consoleTexts.none },
        { term: texts.owner, value: account.owner.name },
      ]}
    />
  );
}
