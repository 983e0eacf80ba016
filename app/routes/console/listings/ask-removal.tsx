import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askAboutListing } from "~/domain/listings/ask-about";
import { findListing } from "~/domain/listings/find";
import { ListingRemovalForm } from "~/domain/listings/forms";
import { demandAsking } from "~/domain/listings/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { listingTexts } from "~/texts/listings";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { TextAreaField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { listingHandle, listingName } from "./listing-crumbs";

const texts = listingTexts.removing;

export const loader = consoleRoute(async ({ actor, params }) => {
  const listing = await findListing(actor, params.listingId!);
  demandAsking(actor);
  return { listing, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const { id: listingId } = await findListing(actor, params.listingId!);
  demandAsking(actor);
  const submission = parseWithZod(await form(), { schema: ListingRemovalForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const requestId = await askAboutListing(actor, { listingId, type: "remove", note: submission.value.note });
    throw redirect(href(paths.listingRequest, { companyId: actor.company.id, requestId }, { done: "create" }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => catalogTitle(texts.title);

export const handle = listingHandle(texts.title);

/** A vendor drafts a request to take a listing away. Row P9. */
export default function AskListingRemoval() {
  const { listing, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ note: string }>({ id: "remove", lastResult: answer?.result ?? null });
  const [name, provider] = [listingName(listing), listing.provider.name];
  return (
    <Confirm
      question={say(texts.question, { name, provider })}
      submit={texts.submit}
      cancel={{ label: consoleTexts.cancel, href: href(paths.listing, { companyId, listingId: listing.id }) }}
      problems={problemsOf([fields.note], form.errors)}
      fields={<TextAreaField field={fields.note} label={texts.note} hint={texts.noteHint} rows={4} required />}
    >
      <p>{say(texts.text, { provider })}</p>
    </Confirm>
  );
}
