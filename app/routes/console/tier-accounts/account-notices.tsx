import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { decisionTexts } from "~/texts/decisions";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { AccountPage } from "./account-page";
import { PendingNotices } from "./pending-notices";
import { savedText } from "./saved-text";

const texts = consoleTexts.account;

/** What the vendor has just decided from here, and how much still waits. */
function DecidedNotice({ page: { standing, companyId, waiting } }: { page: AccountPage }) {
  const { decided } = standing;
  if (!decided) return null;
  const text = decided.status === "accepted" ? decisionTexts.accepted : decisionTexts.ignored;
  return (
    <Notice
      tone="ok"
      live
      actions={
        waiting > 0 && (
          <LinkButton size="small" href={href(paths.tierAccountRequests, { companyId }, { status: "pending" })}>
            {decisionTexts.seeWaiting}
          </LinkButton>
        )
      }
    >
      {say(text, { product: decided.product.name, version: decided.version })}{" "}
      {say(decisionTexts.stillWaiting, { count: waiting })}
    </Notice>
  );
}

/** What came of saving or deciding, and which vendors have not confirmed the account's versions. Decision 1. */
export function AccountNotices({ page }: { page: AccountPage }) {
  const { standing, saved, companyId } = page;
  return (
    <>
      {saved && (
        <Notice tone={saved === "changed" ? "ok" : "info"} live>
          {savedText(page)}
        </Notice>
      )}
      <DecidedNotice page={page} />
      <PendingNotices page={page} />
      {standing.confirmations
        .filter(({ status, id }) => status === "ignored" && id !== standing.decided?.id)
        .map(({ id, vendor, product, version, reason }) => (
          <Notice
            key={product.id}
            tone="bad"
            actions={
              <LinkButton size="small" href={href(paths.tierAccountRequest, { companyId, requestId: id })}>
                {texts.seeChange}
              </LinkButton>
            }
          >
            {say(texts.ignored, { vendor, product: product.name, version, reason })}
          </Notice>
        ))}
    </>
  );
}
