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

/** The requests for the account that wait, oldest version first: for their vendor to decide, for the provider to know of. */
export function PendingNotices({ page: { standing, account, companyId, vendor } }: { page: AccountPage }) {
  const { pending, pendingBeyond } = standing;
  return (
    <>
      {pending.map((request) => (
        <Notice key={request.id} tone="wait" actions={<Decisions request={request} companyId={companyId} />}>
          {say(vendor ? texts.waitsForYou : texts.waits, {
            vendor: request.vendor,
            product: request.product.name,
            version: request.version,
            accepted: request.acceptedVersion ?? 0,
          })}
        </Notice>
      ))}
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
