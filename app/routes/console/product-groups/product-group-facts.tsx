import type { FoundProductGroup } from "~/domain/product-groups/find";
import type { OfferedProduct } from "~/domain/product-groups/offered";
import { href, paths } from "~/paths";
import { productGroupTexts as texts } from "~/texts/product-groups";
import { DefinitionList } from "~/ui/definition-list";
import { Section } from "~/ui/page-head";

interface Props {
  companyId: string;
  group: Pick<FoundProductGroup, "description" | "productIds" | "agreements" | "may">;
  products: readonly OfferedProduct[];
}

/** Which agreements open a group; for those who do not change it, also what is in it. */
export function ProductGroupFacts({ companyId, group, products }: Props) {
  const chosen = products.filter(({ id }) => group.productIds.includes(id)).map(({ name }) => name);
  return (
    <>
      {!group.may.change && (
        <DefinitionList
          items={[
            { term: texts.description, value: group.description },
            { term: texts.products, value: chosen.join(", ") },
          ]}
        />
      )}
      <Section title={texts.agreements}>
        {group.agreements.length === 0 ? (
          <p className="soft">{texts.noAgreements}</p>
        ) : (
          <ul>
            {group.agreements.map(({ id, name }) => (
              <li key={id} dir="auto">
                <a className="link" href={href(paths.agreement, { companyId, agreementId: id })}>
                  {name}
                </a>{" "}
                <span className="id">{id}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
