import type { VendorStanding } from "~/domain/tier-accounts/confirmations";
import type { FoundTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { versionTexts } from "~/texts/versions";
import { DefinitionList } from "~/ui/definition-list";
import { Status } from "~/ui/status";
import type { AccountPage } from "./account-page";
import { differenceHref } from "./vendor-table";

const texts = consoleTexts.account;

const tones = { pending: "wait", accepted: "ok", ignored: "bad", unsupported: "idle" } as const;

/** Why no vendor stands to the account in any way. */
export function noVendors({ linked, version }: Pick<FoundTierAccount, "linked" | "version">): string {
  if (!linked) return texts.noVendors;
  return version === 1 ? texts.neverChanged : versionTexts.linkedLater;
}

function standingInWords({ product, vendor, status, acceptedVersion }: VendorStanding): string {
  const values = { vendor, product: product.name, version: acceptedVersion };
  if (status === "unsupported")
    return say(acceptedVersion === null ? texts.unsupported : versionTexts.noLongerAsked, values);
  return say(acceptedVersion === null ? texts.atFirst : texts.atVersion, values);
}

/** Per linked product, the last version its vendor accepted, and the way to what changed since. Decision 1. */
export function VendorList({ page: { account, standing, companyId } }: { page: AccountPage }) {
  if (standing.confirmations.length === 0) return <p className="soft">{noVendors(account)}</p>;
  const now = { at: { companyId, tierAccountId: account.id }, version: account.version };
  return (
    <ul className="stack">
      {standing.confirmations.map((vendor) => {
        const difference = differenceHref(vendor, now);
        return (
          <li key={vendor.product.id}>
            <Status tone={tones[vendor.status]}>{standingInWords(vendor)}</Status>
            {difference && (
              <a className="link difference" href={difference}>
                {say(versionTexts.compareWithCurrent, { from: vendor.knownVersion, to: account.version })}
              </a>
            )}
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
          value:
            parent?.seen === false ? (
              parent.name
            ) : parent ? (
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
