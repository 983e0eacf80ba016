import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { AccountPage } from "./account-page";

const texts = consoleTexts.account;

/** What came of saving, and which vendors have not confirmed the newest version. Decision 1. */
export function AccountNotices({ page }: { page: AccountPage }) {
  const { account, confirmations, saved, companyId } = page;
  const { version } = account;
  const open = confirmations.filter(({ newest }) => newest.status === "pending" || newest.status === "ignored");
  return (
    <>
      {saved && (
        <Notice tone={saved === "changed" ? "ok" : "info"} live>
          {savedText(saved, version, confirmations)}
        </Notice>
      )}
      {open.map(({ newest, vendor, product, acceptedVersion }) => (
        <Notice
          key={product.id}
          tone={newest.status === "pending" ? "wait" : "bad"}
          actions={
            <LinkButton size="small" href={href(paths.tierAccountRequest, { companyId, requestId: newest.id })}>
              {texts.seeChange}
            </LinkButton>
          }
        >
          {newest.status === "pending"
            ? say(page.vendor ? texts.waitsForYou : texts.waits, {
                vendor,
                product: product.name,
                version: newest.version,
                accepted: acceptedVersion ?? 0,
              })
            : say(texts.ignored, { vendor, product: product.name, version: newest.version, reason: newest.reason })}
        </Notice>
      ))}
    </>
  );
}

function savedText(saved: AccountPage["saved"], version: number, confirmations: AccountPage["confirmations"]): string {
  if (saved === "unchanged") return say(texts.unchanged, { version });
  const announced = confirmations.filter(({ newest }) => newest.version === version && newest.status !== "unsupported");
  if (announced.length === 0) return say(texts.savedUnannounced, { version });
  const waiting = announced.filter(({ newest }) => newest.status === "pending");
  if (waiting.length === 0) return say(texts.saved, { version });
  const vendors = [...new Set(waiting.map(({ vendor }) => vendor))];
  return say(texts.savedWaiting, { version, count: vendors.length, vendors: vendors.join(", ") });
}
