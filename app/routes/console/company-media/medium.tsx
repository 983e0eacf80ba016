import type { ReactNode } from "react";
import type { Medium as Shown } from "~/domain/company-media/list";
import { href, paths } from "~/paths";

interface Props {
  medium: Omit<Shown, "productId">;
  companyId: string;
  /** Beside the caption. */
  children?: ReactNode;
}

/** A picture, or a video that plays by itself without a script, with its caption below. */
export function Medium({ medium, companyId, children }: Props) {
  const { kind, caption, product, documentId } = medium;
  const address = href(paths.shownFile, { companyId, documentId });
  return (
    <figure className="medium">
      {kind === "image" ? (
        <a href={address} className="medium-frame">
          <img src={address} alt={caption} loading="lazy" decoding="async" />
        </a>
      ) : (
        <video className="medium-frame" src={address} controls preload="metadata" aria-label={caption} />
      )}
      <figcaption>
        <span dir="auto">{caption}</span>
        {product && <span className="under-name">{product}</span>}
        {children}
      </figcaption>
    </figure>
  );
}
