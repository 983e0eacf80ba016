import { useLoaderData, useLocation } from "@remix-run/react";
import { findImport, importBefore } from "~/domain/imports/find";
import { listImportRows } from "~/domain/imports/rows";
import { canCancel, isAtWork, leads, phaseOf, verdicts } from "~/domain/imports/states";
import { windowOf } from "~/domain/lists/page";
import { href, paths } from "~/paths";
import { importTexts as texts } from "~/texts/imports";
import { LinkButton } from "~/ui/button";
import { Id } from "~/ui/id";
import { Dotted, PageHead } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { title } from "../page";
import { importHandle } from "./import-page";
import { Outcome } from "./outcome";
import { ImportProgress } from "./progress";
import { ImportRows } from "./rows-table";
import { ImportStatus } from "./states";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const one = await findImport(actor, params.importId!);
  const wanted = verdicts.find((verdict) => verdict === url.searchParams.get("verdict")) ?? null;
  const shown = !isAtWork(one.state) && one.found !== null && one.clearedAt === null;
  const [page, before] = await Promise.all([
    shown ? listImportRows(one, wanted, windowOf(url.searchParams, "text")) : null,
    importBefore(one),
  ]);
  return { one, page, before, wanted, companyId: actor.company.id, timeZone: actor.timeZone };
});

export const meta: () => ReturnType<typeof title> = () => title(texts.title);

export const handle = importHandle();

/** One import: how far it has come, what it found, and what came of it. */
export default function ShowImport() {
  const { one, page, before, wanted, companyId, timeZone } = useLoaderData<typeof loader>();
  const url = useLocation();
  const at = { companyId, importId: one.id };
  const phase = phaseOf(one);
  const { state, found, clearedAt } = one;
  const counts = phase === "run" ? one.result : found;
  const canRun = leads("run", state) && !clearedAt && found !== null && found.create + found.change > 0;
  return (
    <>
      <PageHead
        title={one.fileName}
        meta={<Dotted items={[<Id key="id" value={one.id} />, texts.kinds[one.kind], ImportStatus({ state })]} />}
        actions={
          <>
            {canCancel(state, one.begunAt !== null) && (
              <LinkButton href={href(paths.cancelImport, at)} data-confirm="">
                {texts.cancel}
              </LinkButton>
            )}
            {page && <LinkButton href={href(paths.exportImport, at)}>{texts.download}</LinkButton>}
            {leads("map", state) && !clearedAt && (
              <LinkButton tone={state === "uploaded" ? "main" : "plain"} href={href(paths.mapImport, at)}>
                {state === "uploaded" ? texts.chooseColumns : texts.changeColumns}
              </LinkButton>
            )}
            {canRun && (
              <LinkButton tone="main" href={href(paths.runImport, at)}>
                {texts.run}
              </LinkButton>
            )}
          </>
        }
      />
      {isAtWork(state) ? (
        <ImportProgress at={at} one={{ ...one, state: state as "checking" | "running" }} before={before} />
      ) : (
        <Outcome one={one} phase={phase} timeZone={timeZone} />
      )}
      {page && counts && (
        <ImportRows {...{ at, phase, counts, wanted }} naming={one} rows={page.rows} pager={pagerOf(url, page)} />
      )}
    </>
  );
}
