import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { decisionTexts } from "~/texts/decisions";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { RequestPage } from "./request-page";

const texts = consoleTexts.requests;

interface Props {
  page: RequestPage;
  /** The reader has just decided. */
  decided: boolean;
  /** The next request that waits for the reader. */
  next: string | null;
}

/** Where the product's vendor says whether it takes changes. Row C15. */
const ToCapabilities = ({ companyId, product }: { companyId: string; product: { id: string } }) => (
  <LinkButton size="small" href={href(paths.productCapabilities, { companyId, productId: product.id })}>
    {decisionTexts.toCapabilities}
  </LinkButton>
);

/** What was decided, and why; and the way to the next one. */
export function RequestNotices({ page: { request, companyId, vendor }, decided, next }: Props) {
  const { status, reason, version, decidedBy, product } = request;
  const onward = decided && next && (
    <LinkButton size="small" tone="main" href={href(paths.tierAccountRequest, { companyId, requestId: next })}>
      {texts.next}
    </LinkButton>
  );
  return (
    <>
      {decided && (status === "accepted" || status === "ignored") && (
        <Notice tone="ok" live actions={onward}>
          {status === "accepted" ? say(texts.accepted, { product: product.name, version }) : texts.ignored}{" "}
          {!next && texts.none}
        </Notice>
      )}
      {reason !== null && (
        <Notice
          tone={status === "ignored" ? "bad" : "info"}
          title={decidedBy && say(texts.decidedBy, { status: consoleTexts.lists.states[status], name: decidedBy })}
          actions={status === "unsupported" && vendor && <ToCapabilities companyId={companyId} product={product} />}
        >
          {reason}
          {status === "unsupported" && (product.sync || vendor) && (
            <p>
              {say(product.sync ? decisionTexts.onSince : decisionTexts.unsupportedForVendor, {
                product: product.name,
              })}
            </p>
          )}
        </Notice>
      )}
      {status === "pending" && !request.may.accept && (
        <Notice tone="wait">{say(texts.waitsForVendor, { vendor: request.vendor.name })}</Notice>
      )}
      {request.newestVersion > version && !request.deleted && (
        <Notice tone="info">{say(texts.outdated, { version, newest: request.newestVersion })}</Notice>
      )}
      {request.deleted && <Notice tone="info">{texts.deletedAccount}</Notice>}
    </>
  );
}
