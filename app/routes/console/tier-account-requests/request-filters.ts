import type { OfferedProduct } from "~/domain/tier-account-requests/offered";
import { ages, type RequestFilter } from "~/domain/tier-account-requests/query";
import { requestStatuses } from "~/domain/tier-account-requests/status";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import type { ListFilter } from "../list-filters";

const { any, requests: texts } = listTexts;

const statuses = requestStatuses.map((value) => ({ value, label: consoleTexts.lists.states[value] }));
const ageNames = (Object.keys(ages) as (keyof typeof ages)[]).map((value) => ({ value, label: texts.ages[value] }));

interface Asked {
  filter: Omit<RequestFilter, "ids" | "search">;
  products: readonly OfferedProduct[];
  vendor: boolean;
}

/** What the requests can be filtered by. Row C1. */
export function requestFilters({ filter, products, vendor }: Asked): ListFilter[] {
  const { status, productId, vendorId, tierAccountId, age } = filter;
  const productNames = products.map(({ id, name }) => ({ value: id, label: name }));
  const vendors = new Map(products.map((product) => [product.vendorId, product.vendor]));
  const vendorNames = [...vendors].map(([value, label]) => ({ value, label }));
  return [
    { name: "status", label: texts.status, value: status, options: statuses, any },
    { name: "product", label: texts.product, value: productId, options: productNames, any, says: texts.productIs },
    ...(vendor
      ? []
      : [{ name: "vendor", label: texts.vendor, value: vendorId, options: vendorNames, any, says: texts.vendorIs }]),
    { name: "account", label: texts.account, value: tierAccountId, hint: texts.accountHint, says: texts.accountIs },
    { name: "age", label: texts.age, value: age, options: ageNames, any },
  ];
}
