import type { Standing } from "~/domain/tier-accounts/confirmations";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { decisionTexts } from "~/texts/decisions";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { AccountPage } from "./account-page";

const texts = consoleTexts.account;

type Waiting = Standing["pending"][number];

/** Accept and Ignore lead back to the account afterwards. Rows C13, C16. */
function Decisions({ request, companyId }: { request: Waiting; companyId: string }) {
  const at = { companyId, requestId: request.id };
  const back = { to: "account" };
  return (
    <>
      <LinkButton size="small" href={href(paths.tierAccountRequest, at)}>
        {texts.seeChange}
      </LinkButton>
      {request.may.decide && (
        <>
          <LinkButton size="small" href={href(paths.ignoreRequest, at, back)} data-confirm="">
            {consoleTexts.requests.ignore}
          </LinkButton>
          <LinkButton size="small" href={href(paths.acceptRequest, at, back)} data-confirm="">
            {consoleTexts.requests.accept}
          </LinkButton>
        </>
      )}
    </>
  );
}

/** What waits, in a sentence: a change the vendor has not taken up yet, or one it has passed by. */
function waitingText({ vendor, product, version, acceptedVersion }: Waiting, forVendor: boolean): string {
  const accepted = acceptedVersion ?? 0;
  const values = { vendor, product: product.name, version, accepted };
  if (accepted > version) return say(forVendor ? decisionTexts.passedByYou : decisionTexts.passed, values);
  return say(forVendor ? texts.waitsForYou : texts.waits, values);
}

/**
 * The requests for the account that wait: for their vendor to decide, for the provider to know of. Each product's newest stands in
 * sight, the older ones behind it.
 */
export function PendingNotices({ page: { standing, account, companyId, vendor } }: { page: AccountPage }) {
  const { pending, pendingBeyond } = standing;
  const newest = new Map(pending.map((request) => [request.product.id, request]));
  const inSight = [...newest.values()].filter(({ version, acceptedVersion }) => version > (acceptedVersion ?? 0));
  const older = pending.filter((request) => !inSight.includes(request));
  const notice = (request: Waiting) => (
    <Notice key={request.id} tone="wait" actions={<Decisions request={request} companyId={companyId} />}>
      {waitingText(request, vendor)}
    </Notice>
  );
  return (
    <>
      {inSight.map(notice)}
      {older.length > 0 && (
        <details className="older-requests">
          <summary>{say(decisionTexts.older, { count: older.length })}</summary>
          {older.map(notice)}
        </details>
      )}
      {pendingBeyond > 0 && (
        <Notice
          tone="wait"
          actions={
            <LinkButton
              size="small"
              href={href(paths.tierAccountRequests, { companyId }, { account: account.id, status: "pending" })}
            >
              {decisionTexts.seeAll}
            </LinkButton>
          }
        >
          {say(decisionTexts.moreWaiting, { count: pendingBeyond })}
        </Notice>
      )}
    </>
  );
}
