import { useLoaderData, useLocation } from "@remix-run/react";
import { isTold } from "~/domain/operators/told-of-approvals";
import { approvalQuery, listApprovals } from "~/domain/sign-ups/list";
import { canDecide } from "~/domain/sign-ups/policy";
import { signUpStatuses } from "~/domain/sign-ups/status";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { signUpTexts } from "~/texts/sign-ups";
import { LinkButton } from "~/ui/button";
import { ChipLink } from "~/ui/chip";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { pageHandle, title } from "../page";
import { ApprovalsTable } from "./approvals-table";
import { Decided } from "./decided";

const texts = signUpTexts.approvals;

const decisions = ["approved", "denied"] as const;

export const loader = consoleRoute(async ({ actor, url }) => {
  const query = approvalQuery(url.searchParams);
  const [page, told] = await Promise.all([listApprovals(actor, query), isTold(actor)]);
  return {
    ...{ page, query, told, may: { decide: canDecide(actor) } },
    companyId: actor.company.id,
    timeZone: actor.timeZone,
    decided: decisions.find((decision) => decision === url.searchParams.get("decided")) ?? null,
    signUpId: url.searchParams.get("sign-up"),
    mailed: url.searchParams.get("mail") !== "off",
  };
});

export const meta = () => title(texts.title, consoleTexts.modules.customers);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: texts.title },
]);

/** Whoever waits for approval, and what became of the others. Row S4. */
export default function Approvals() {
  const { page, query, told, may, companyId, timeZone, decided, signUpId, mailed } = useLoaderData<typeof loader>();
  const url = useLocation();
  const { status } = query;
  const empty = <EmptyState title={texts.empty[status]}>{status === "pending" && texts.emptyHint}</EmptyState>;
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} />
      {decided && signUpId && <Decided decision={decided} mailed={mailed} companyId={companyId} signUpId={signUpId} />}
      <nav className="filter-bar" aria-label={texts.statesLabel}>
        {signUpStatuses.map((state) => (
          <ChipLink
            key={state}
            href={href(paths.approvals, { companyId }, state === "pending" ? {} : { status: state })}
            on={state === status}
          >
            {texts.states[state]}
          </ChipLink>
        ))}
      </nav>
      <ApprovalsTable rows={page.rows} status={status} companyId={companyId} timeZone={timeZone} empty={empty} />
      {page.rows.length > 0 && <Pager {...pagerOf(url, page)} />}
      {may.decide && (
        <Notice
          actions={
            <LinkButton size="small" href={href(paths.tellOfApprovals, { companyId })}>
              {texts.change}
            </LinkButton>
          }
        >
          {told ? texts.told.on : texts.told.off}
        </Notice>
      )}
    </>
  );
}
