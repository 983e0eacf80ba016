import { useLoaderData } from "@remix-run/react";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { ChooseColumns } from "../choose-columns";
import { columnsOf } from "../columns";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { requestColumns, standardRequestColumns } from "./request-columns";
import { requestCrumbs } from "./request-page";

const texts = listTexts.choosing;

export const loader = consoleRoute(async ({ actor, url }) => {
  const standard = standardRequestColumns(actor.company.role === "vendor");
  const chosen = columnsOf(url.searchParams, requestColumns, standard);
  return Promise.resolve({ standard, chosen, companyId: actor.company.id });
});

export const meta = () => title(listTexts.columns, consoleTexts.modules.requests);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  ...requestCrumbs(companyId),
  { label: listTexts.columns },
]);

export default function RequestColumns() {
  const { standard, chosen, companyId } = useLoaderData<typeof loader>();
  return (
    <ChooseColumns
      list={texts.requests}
      names={listTexts.requests.columns}
      chosen={chosen}
      standard={standard}
      listPath={href(paths.tierAccountRequests, { companyId })}
    />
  );
}
