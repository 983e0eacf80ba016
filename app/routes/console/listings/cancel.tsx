import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelListingRequest } from "~/domain/listings/cancel";
import { ListingCancellationForm } from "~/domain/listings/forms";
import { listingTexts } from "~/texts/listings";
import { problemsOf } from "~/ui/error-summary";
import { TextAreaField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { afterDeed, askedRequest } from "./deed-page.server";
import { DeedQuestion } from "./deed-question";
import { requestHandle } from "./listing-crumbs";

const texts = listingTexts.requests;
const [label] = texts.cancel;

export const loader = consoleRoute((asked) => askedRequest(asked, "cancel"));

export const action = consoleRoute(async (asked) => {
  await askedRequest(asked, "cancel");
  const submission = parseWithZod(await asked.form(), { schema: ListingCancellationForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await cancelListingRequest(asked.actor, asked.params.requestId!, submission.value.reason);
  } catch (error) {
    return refused(submission, error);
  }
  throw redirect(afterDeed(asked, "cancel"), 303);
});

export const meta = () => catalogTitle(label);

export const handle = requestHandle(label);

/** Either side ends a request, and says why. Row P9. */
export default function CancelListingRequest() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string }>({ id: "cancel", lastResult: answer?.result ?? null });
  return (
    <DeedQuestion
      deed="cancel"
      page={page}
      problems={problemsOf([fields.reason], form.errors)}
      fields={<TextAreaField field={fields.reason} label={texts.reason} hint={texts.reasonHint} rows={3} required />}
    />
  );
}
