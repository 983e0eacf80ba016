import type { ReactNode } from "react";
import type { ListingRequestDeed, ListingRequestStatus, ListingRequestType } from "~/domain/listings/status";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { listingTexts } from "~/texts/listings";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import type { Problem } from "~/ui/error-summary";

const texts = listingTexts.requests;

interface Props {
  deed: ListingRequestDeed;
  page: {
    companyId: string;
    open: boolean;
    request: {
      id: string;
      type: ListingRequestType;
      status: ListingRequestStatus;
      product: { name: string };
      marketplace: { name: string };
    };
  };
  problems: readonly Problem[];
  fields?: ReactNode;
}

/** Asks whether a deed is to be done; of a request in another state it says which. */
export function DeedQuestion({ deed, page: { request, open, companyId }, problems, fields }: Props) {
  const [submit, question, text] = texts[deed];
  const { id, type, status, product, marketplace } = request;
  const back = href(paths.listingRequest, { companyId, requestId: id });
  return (
    <Confirm
      question={question}
      {...(open && { submit, fields })}
      tone={deed === "cancel" || deed === "delete" ? "danger" : "main"}
      cancel={{ label: open ? texts.keep : consoleTexts.close, href: back }}
      problems={problems}
    >
      <p dir="auto">{say(texts.heading, { type, product: product.name, marketplace: marketplace.name })}</p>
      <p>{open ? say(text, { type }) : texts.next[status]}</p>
    </Confirm>
  );
}
