import { useLoaderData } from "@remix-run/react";
import { href, paths } from "~/paths";
import { listTexts } from "~/texts/lists";
import { ChooseColumns } from "../choose-columns";
import { columnsOf } from "../columns";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { consoleTexts } from "~/texts/console";
import { directoryColumns, standardColumns } from "./directory-columns";

const texts = listTexts.choosing;

export const loader = consoleRoute(async ({ actor, url }) => {
  const standard = standardColumns(actor.company.role === "vendor");
  const chosen = columnsOf(url.searchParams, directoryColumns, standard);
  return Promise.resolve({ standard, chosen, companyId: actor.company.id });
});

export const meta = () => title(listTexts.columns, consoleTexts.directory.title);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: listTexts.columns },
]);

export default function DirectoryColumns() {
  const { standard, chosen, companyId } = useLoaderData<typeof loader>();
  return (
    <ChooseColumns
      list={texts.customers}
      names={listTexts.directory.columns}
      chosen={chosen}
      standard={standard}
      listPath={href(paths.tierAccounts, { companyId })}
    />
  );
}
