import { useLoaderData, useLocation } from "@remix-run/react";
import { windowOf } from "~/domain/lists/page";
import { listProducts } from "~/domain/products/list";
import { listListedProducts } from "~/domain/products/listed";
import { hasCatalog } from "~/domain/products/policy";
import { catalogTexts as texts } from "~/texts/catalog";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { consoleRoute } from "../gate.server";
import { pagerOf } from "../lists";
import { pageHandle, title } from "../page";
import { ListedProducts } from "./listed-products";
import { OwnProducts } from "./own-products";

export const loader = consoleRoute(async ({ actor, url }) => {
  const window = windowOf(url.searchParams, "text");
  const own = hasCatalog(actor);
  return {
    own: own ? await listProducts(actor, window) : null,
    listed: own ? null : await listListedProducts(actor, window),
    ...{ companyId: actor.company.id, timeZone: actor.timeZone },
  };
});

export const meta = () => title(texts.products, texts.title);

export const handle = pageHandle(() => [{ label: texts.title }, { label: texts.products }]);

/** Catalog › Products: a vendor's own, or those listed on a provider's marketplaces. Rows C15, P9. */
export default function Catalog() {
  const { own, listed, companyId, timeZone } = useLoaderData<typeof loader>();
  const url = useLocation();
  return (
    <>
      <PageHead title={texts.products} meta={listed && texts.leadListed} />
      {own && <OwnProducts rows={own.rows} companyId={companyId} timeZone={timeZone} />}
      {listed && <ListedProducts rows={listed.rows} companyId={companyId} />}
      <Pager {...pagerOf(url, own ?? listed!)} />
    </>
  );
}
