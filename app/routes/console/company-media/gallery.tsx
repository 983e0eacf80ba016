import type { Medium as Shown } from "~/domain/company-media/list";
import { mediaTexts as texts } from "~/texts/company-media";
import { Section } from "~/ui/page-head";
import { Medium } from "./medium";

interface Props {
  media: readonly Shown[];
  companyId: string;
}

/** What a company shows of itself, and then of each of its products, under the product's name. Row P9. */
export function Gallery({ media, companyId }: Props) {
  const products = [...new Map(media.map(({ productId, product }) => [productId, product]))];
  const ordered = products.sort(([a], [b]) => Number(a !== null) - Number(b !== null));
  return ordered.map(([productId, product]) => (
    <Section key={productId ?? ""} title={product ?? texts.section}>
      <ul className="media">
        {media
          .filter((medium) => medium.productId === productId)
          .map(({ id, kind, caption, documentId }) => (
            <li key={id}>
              <Medium companyId={companyId} medium={{ id, kind, caption, documentId, product: null }} />
            </li>
          ))}
      </ul>
    </Section>
  ));
}
