import { useOutletContext } from "@remix-run/react";
import { href, paths } from "~/paths";
import { catalogTexts } from "~/texts/catalog";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Dotted } from "~/ui/page-head";
import { Time } from "~/ui/time";
import type { ProductPage } from "./product";
import { ProductStatus, SyncStatus } from "./states";

const texts = catalogTexts.facts;

/** General › Information: what the product is. */
export default function ProductInformation() {
  const { product, companyId, timeZone } = useOutletContext<ProductPage>();
  const moment = (value: Date) => <Time value={value} timeZone={timeZone} look="absolute" />;
  return (
    <DefinitionList
      items={[
        { term: texts.name, value: product.name },
        { term: texts.id, value: <Id value={product.id} /> },
        { term: texts.description, value: product.description },
        { term: texts.status, value: <ProductStatus of={product.status} /> },
        { term: texts.vendor, value: product.vendor },
        {
          term: texts.sync,
          value: (
            <Dotted
              items={[
                <SyncStatus key="sync" on={product.tierAccountsSync} />,
                <a
                  key="change"
                  className="link"
                  href={href(paths.productCapabilities, { companyId, productId: product.id })}
                >
                  {catalogTexts.changeCapability}
                </a>,
              ]}
            />
          ),
        },
        { term: texts.created, value: moment(product.createdAt) },
        { term: texts.updated, value: moment(product.updatedAt) },
      ]}
    />
  );
}
