import { useLoaderData } from "@remix-run/react";
import { findListingRequest } from "~/domain/listings/find-request";
import type { ListingRequestDeed } from "~/domain/listings/status";
import { href, paths } from "~/paths";
import { listingTexts } from "~/texts/listings";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { Dotted, PageHead } from "~/ui/page-head";
import { Time } from "~/ui/time";
import { catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { listingName, requestHandle } from "./listing-crumbs";
import { RequestState } from "./states";

const texts = listingTexts.requests;

const words = ["create", "send", "accept", "complete", "cancel"] as const;

export const loader = consoleRoute(async ({ actor, params, url }) => ({
  request: await findListingRequest(actor, params.requestId!),
  done: words.find((word) => word === url.searchParams.get("done")) ?? null,
  ...{ companyId: actor.company.id, timeZone: actor.timeZone },
}));

export const meta = () => catalogTitle(texts.one);

export const handle = requestHandle();

/** The deeds with their addresses, the one that leads on last. */
const buttons: [deed: ListingRequestDeed, path: (typeof paths)[`${ListingRequestDeed}ListingRequest`]][] = [
  ["delete", paths.deleteListingRequest],
  ["cancel", paths.cancelListingRequest],
  ["send", paths.sendListingRequest],
  ["accept", paths.acceptListingRequest],
  ["complete", paths.completeListingRequest],
];

/** A request about a listing: what it asks for, how far it is, and what can be done with it. Row P9. */
export default function ListingRequest() {
  const { request, done, companyId, timeZone } = useLoaderData<typeof loader>();
  const { id, type, status, note, reason, listing, product, marketplace, createdByName, may } = request;
  const moment = (value: Date | null) => value && <Time value={value} timeZone={timeZone} look="absolute" />;
  return (
    <>
      <PageHead
        title={say(texts.heading, { type, product: product.name, marketplace: marketplace.name })}
        meta={<Dotted items={[<Id key="id" value={id} />, <RequestState key="state" of={status} />]} />}
        actions={buttons
          .filter(([deed]) => may.includes(deed))
          .map(([deed, path]) => (
            <LinkButton
              key={deed}
              href={href(path, { companyId, requestId: id })}
              tone={deed === "cancel" || deed === "delete" ? "plain" : "main"}
              data-confirm=""
            >
              {texts[deed][0]}
            </LinkButton>
          ))}
      />
      {done && <Notice tone="ok" live title={texts.done[done]} />}
      <Notice>{texts.next[status]}</Notice>
      <DefinitionList
        items={[
          { term: texts.facts.type, value: texts.types[type] },
          {
            term: texts.facts.listing,
            value: (
              <a className="link" href={href(paths.listing, { companyId, listingId: listing.id })}>
                {listingName(request)}
              </a>
            ),
          },
          { term: texts.facts.note, value: note },
          ...(reason ? [{ term: texts.facts.reason, value: reason }] : []),
          { term: texts.facts.by, value: createdByName },
          { term: texts.facts.created, value: moment(request.createdAt) },
          { term: texts.facts.updated, value: moment(request.updatedAt) },
          ...(request.endedAt ? [{ term: texts.facts.ended, value: moment(request.endedAt) }] : []),
        ]}
      />
    </>
  );
}
