import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { findProduct, type FoundProduct } from "~/domain/products/find";
import { href, paths } from "~/paths";
import { catalogTexts as texts } from "~/texts/catalog";
import { say } from "~/texts/say";
import { Id } from "~/ui/id";
import { Dotted, PageHead } from "~/ui/page-head";
import { SideMenu } from "~/ui/side-menu";
import { Tabs } from "~/ui/tabs";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { ProductStatus } from "./states";

/** What every page of a product's profile knows of it. */
export interface ProductPage {
  product: FoundProduct;
  companyId: string;
  timeZone: string;
}

export const loader = consoleRoute(async ({ actor, params }) => ({
  product: await findProduct(actor, params.productId!),
  companyId: actor.company.id,
  timeZone: actor.timeZone,
}));

export const meta = ({ data }: { data?: ProductPage }) => title(data?.product.name ?? texts.profile, texts.title);

export const handle = pageHandle<ProductPage>(({ product, companyId }) => [
  { label: texts.title, href: href(paths.catalog, { companyId }) },
  { label: product.name },
]);

const tabs = [
  ["information", paths.product],
  ["capabilities", paths.productCapabilities],
] as const;

/** The product profile: its sections in a menu on the left, the tabs of the section beside it. Row C15. */
export default function Product() {
  const page = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const { product, companyId } = page;
  const at = { companyId, productId: product.id };
  return (
    <>
      <PageHead
        title={product.name}
        meta={
          <Dotted items={[<Id key="id" value={product.id} />, <ProductStatus key="status" of={product.status} />]} />
        }
      />
      <SideMenu
        label={say(texts.partsOf, { name: product.name })}
        groups={[
          { heading: texts.profile, links: [{ label: texts.general, href: href(paths.product, at), current: true }] },
        ]}
      >
        <Tabs
          label={texts.tabs.label}
          tabs={tabs.map(([tab, path]) => ({
            label: texts.tabs[tab],
            href: href(path, at),
            current: pathname === href(path, at),
          }))}
        />
        <Outlet context={page satisfies ProductPage} />
      </SideMenu>
    </>
  );
}
