import { useLoaderData } from "@remix-run/react";
import { canChangeStorefront } from "~/domain/companies/policy";
import { listCustomFields } from "~/domain/custom-fields/fields";
import { href, paths } from "~/paths";
import { customFieldTexts as texts } from "~/texts/custom-fields";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { type Column, Table } from "~/ui/table";
import { consoleRoute } from "../gate.server";
import { settingsHandle, settingsTitle } from "../settings/settings-page";

export const loader = consoleRoute(async ({ actor, url }) => {
  const fields = await listCustomFields(actor);
  const added = fields.find(({ id }) => id === url.searchParams.get("added"));
  const news = added
    ? say(texts.added, { label: added.label })
    : url.searchParams.has("deleted")
      ? texts.deleted
      : null;
  return { fields, news, companyId: actor.company.id, mayChange: canChangeStorefront(actor) };
});

export const meta = () => settingsTitle(texts.title);

export const handle = settingsHandle(texts.title);

type Field = Awaited<ReturnType<typeof listCustomFields>>[number];

/** Settings › Custom Fields: what a provider keeps of its customers beside the product's own fields. Row S2. */
export default function CustomFields() {
  const { fields, news, companyId, mayChange } = useLoaderData<typeof loader>();
  const add = mayChange && (
    <LinkButton tone="main" icon="plus" href={href(paths.addCustomField, { companyId })}>
      {texts.add}
    </LinkButton>
  );
  const link = (path: typeof paths.changeCustomField | typeof paths.deleteCustomField, { id, label }: Field) => ({
    href: href(path, { companyId, fieldId: id }),
    "aria-label": say(path === paths.changeCustomField ? texts.editOf : texts.deleteOf, { label }),
  });
  const deeds: Column<Field>[] = [
    {
      key: "deeds",
      head: null,
      num: true,
      cell: (field) => (
        <span className="row-deeds">
          {field !== fields[0] && (
            <form method="post" action={href(paths.raiseCustomField, { companyId, fieldId: field.id })}>
              <button className="link" aria-label={say(texts.upOf, { label: field.label })}>
                {texts.up}
              </button>
            </form>
          )}
          <a className="link" {...link(paths.changeCustomField, field)}>
            {texts.edit}
          </a>
          <a className="link" {...link(paths.deleteCustomField, field)} data-confirm="">
            {texts.delete}
          </a>
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} actions={fields.length > 0 && add} />
      {news && <Notice tone="ok" live title={news} />}
      {!mayChange && <p className="field-hint">{settingsTexts.managersOnly}</p>}
      <Table
        caption={texts.caption}
        rows={fields}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="inbox" title={texts.empty} action={add}>
            {texts.emptyHint}
          </EmptyState>
        }
        columns={[
          { key: "label", head: texts.label, wrap: true, cell: ({ label }) => <span dir="auto">{label}</span> },
          {
            key: "kind",
            head: texts.kind,
            narrowLabel: texts.kind,
            wrap: true,
            cell: ({ kind, choices }) => (choices.length > 0 ? choices.join(", ") : texts.kinds[kind]),
          },
          {
            key: "required",
            head: texts.required,
            narrowLabel: texts.required,
            cell: ({ required }) => (required ? texts.yes : texts.no),
          },
          ...(mayChange ? deeds : []),
        ]}
      />
    </>
  );
}
