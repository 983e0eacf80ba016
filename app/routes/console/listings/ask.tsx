import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askListing } from "~/domain/listings/ask";
import { listingChoices } from "~/domain/listings/contracts";
import { ListingForm } from "~/domain/listings/forms";
import { demandAsking } from "~/domain/listings/policy";
import { href, paths } from "~/paths";
import { listingTexts } from "~/texts/listings";
import { say } from "~/texts/say";
import { SelectField } from "~/ui/choice-field";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { TextAreaField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { SaveRow } from "../save-row";

const texts = listingTexts.asking;

export const loader = consoleRoute(async ({ actor }) => ({
  choices: await listingChoices(actor),
  companyId: actor.company.id,
}));

export const action = consoleRoute(async ({ actor, form }) => {
  demandAsking(actor);
  const submission = parseWithZod(await form(), { schema: ListingForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const requestId = await askListing(actor, submission.value);
    throw redirect(href(paths.listingRequest, { companyId: actor.company.id, requestId }, { done: "create" }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["productId", "contractId"] });
  }
});

export const meta = () => catalogTitle(texts.title);

export const handle = catalogHandle(listingTexts.title, "listings", texts.title);

/** A vendor drafts a request to list a product. Row P9. */
export default function AskListing() {
  const { choices, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ productId: string; contractId: string; note: string }>({
    id: "listing",
    lastResult: answer?.result ?? null,
  });
  const lacking =
    choices.contracts.length === 0
      ? [texts.noContracts, texts.noContractsHint]
      : choices.products.length === 0
        ? [texts.noProducts, texts.noProductsHint]
        : null;
  if (lacking && !answer)
    return (
      <>
        <PageHead title={texts.title} />
        <EmptyState title={lacking[0]}>{lacking[1]}</EmptyState>
      </>
    );
  return (
    <>
      <PageHead title={texts.title} />
      <ErrorSummary problems={problemsOf([fields.productId, fields.contractId, fields.note], form.errors)} />
      <Form id={form.id} action={href(paths.askListing, { companyId })}>
        <SelectField
          {...{ field: fields.productId, label: texts.product, hint: texts.productHint, empty: texts.chooseProduct }}
          options={choices.products.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <SelectField
          {...{ field: fields.contractId, label: texts.contract, hint: texts.contractHint }}
          empty={texts.chooseContract}
          options={choices.contracts.map(({ id, marketplace, provider }) => ({
            value: id,
            label: say(texts.contractName, { id, marketplace, provider }),
          }))}
          required
        />
        <TextAreaField field={fields.note} label={texts.note} hint={texts.noteHint} rows={4} optional />
        <SaveRow cancel={href(paths.listings, { companyId })} submit={texts.submit} />
      </Form>
    </>
  );
}
