import type { OfferedProduct } from "~/domain/tier-account-requests/offered";
import { ages, type RequestFilter } from "~/domain/tier-account-requests/query";
import { requestStatuses } from "~/domain/tier-account-requests/status";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import { FilterChip } from "~/ui/chip";
import { FilterInput, FilterSelect } from "~/ui/filter-fields";
import { withParameters } from "../lists";

const texts = listTexts.requests;

interface Props {
  filter: Omit<RequestFilter, "ids" | "search">;
  products: readonly OfferedProduct[];
  vendor: boolean;
  url: { pathname: string; search: string };
}

/** The filters of the requests, each behind a chip of its own. Row C1. */
export function RequestFilters({ filter, products, vendor, url }: Props) {
  const { status, productId, vendorId, tierAccountId, age } = filter;
  const without = (name: string) => withParameters(url, { [name]: null });
  const vendors = [...new Map(products.map((product) => [product.vendorId, product.vendor]))];
  const nameOf = (id: string | null) => products.find((product) => product.id === id)?.name ?? id;
  const vendorName = vendors.find(([id]) => id === vendorId)?.[1] ?? vendorId;
  return (
    <>
      <FilterChip
        label={texts.status}
        value={status ? consoleTexts.lists.states[status] : undefined}
        removeHref={without("status")}
      >
        <FilterSelect
          name="status"
          label={texts.status}
          value={status}
          any={listTexts.any}
          options={requestStatuses.map((value) => ({ value, label: consoleTexts.lists.states[value] }))}
        />
      </FilterChip>
      <FilterChip
        label={texts.product}
        value={productId ? say(texts.productIs, { name: nameOf(productId) }) : undefined}
        removeHref={without("product")}
      >
        <FilterSelect
          name="product"
          label={texts.product}
          value={productId}
          any={listTexts.any}
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterChip>
      {!vendor && (
        <FilterChip
          label={texts.vendor}
          value={vendorId ? say(texts.vendorIs, { name: vendorName }) : undefined}
          removeHref={without("vendor")}
        >
          <FilterSelect
            name="vendor"
            label={texts.vendor}
            value={vendorId}
            any={listTexts.any}
            options={vendors.map(([value, label]) => ({ value, label }))}
          />
        </FilterChip>
      )}
      <FilterChip
        label={texts.account}
        value={tierAccountId ? say(texts.accountIs, { name: tierAccountId }) : undefined}
        removeHref={without("account")}
      >
        <FilterInput name="account" label={texts.account} hint={texts.accountHint} value={tierAccountId} />
      </FilterChip>
      <FilterChip label={texts.age} value={age ? texts.ages[age] : undefined} removeHref={without("age")}>
        <FilterSelect
          name="age"
          label={texts.age}
          value={age}
          any={listTexts.any}
          options={(Object.keys(ages) as (keyof typeof ages)[]).map((value) => ({ value, label: texts.ages[value] }))}
        />
      </FilterChip>
    </>
  );
}
