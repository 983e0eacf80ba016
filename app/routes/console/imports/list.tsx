import { useLoaderData, useLocation } from "@remix-run/react";
import { type ImportRow, listImports } from "~/domain/imports/list";
import { windowOf } from "~/domain/lists/page";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { importTexts as texts } from "~/texts/imports";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { type Column, NameCell, Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { pageHandle, title } from "../page";
import { ImportStatus } from "./states";

export const loader = consoleRoute(async ({ actor, url }) => ({
  page: await listImports(actor, windowOf(url.searchParams)),
  companyId: actor.company.id,
  timeZone: actor.timeZone,
}));

export const meta = () => title(texts.title);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: texts.title },
]);

const { columns: heads } = texts;

function outcomeOf({ result, found }: ImportRow): string {
  if (result) return say(texts.summary.run, { ...result });
  return found ? say(texts.summary.check, { ...found }) : "";
}

const columnsFor = (companyId: string, timeZone: string): Column<ImportRow>[] => [
  {
    key: "file",
    head: heads.file,
    wrap: true,
    cell: ({ id, fileName }) => NameCell({ name: fileName, href: href(paths.import, { companyId, importId: id }) }),
  },
  { key: "kind", head: heads.kind, priority: 2, cell: ({ kind }) => texts.kinds[kind] },
  { key: "state", head: heads.state, cell: ImportStatus },
  { key: "result", head: heads.result, wrap: true, soft: true, cell: outcomeOf },
  {
    key: "rows",
    head: heads.rows,
    narrowLabel: heads.rows,
    num: true,
    cell: ({ rows }) => rows.toLocaleString("en"),
  },
  {
    key: "created",
    head: heads.created,
    num: true,
    wrap: true,
    cell: ({ createdAt, createdByName }) => (
      <>
        <Time value={createdAt} timeZone={timeZone} /> {say(texts.by, { name: createdByName })}
      </>
    ),
  },
];

/** What has been imported, and what came of it. */
export default function Imports() {
  const { page, companyId, timeZone } = useLoaderData<typeof loader>();
  const url = useLocation();
  const upload = (
    <LinkButton tone="main" icon="plus" href={href(paths.uploadImport, { companyId })}>
      {texts.uploadTitle}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} actions={page.rows.length > 0 && upload} />
      <Table
        caption={texts.caption}
        rows={page.rows}
        rowKey={({ id }) => id}
        columns={columnsFor(companyId, timeZone)}
        empty={
          <EmptyState title={texts.empty} action={upload}>
            {texts.emptyHint}
          </EmptyState>
        }
      />
      {page.rows.length > 0 && <Pager {...pagerOf(url, page)} />}
    </>
  );
}
