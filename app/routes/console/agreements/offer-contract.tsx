import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OfferForm } from "~/domain/contracts/forms";
import { offerable, offerContract } from "~/domain/contracts/offer";
import { searchText } from "~/domain/lists/search";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { partnerTexts } from "~/texts/partners";
import { Button, LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FilterForm, Form, Results, SubmitRow } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { SearchField } from "~/ui/search-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementToChange } from "./agreement.server";

export const loader = consoleRoute(async (asked) => {
  const page = await agreementToChange(asked);
  const { type } = page.agreement;
  if (type !== "program" && type !== "service") throw new NotFound();
  const search = searchText(asked.url.searchParams.get("q"));
  return { ...page, search, offer: await offerable(asked.actor, { id: page.agreement.id, type }, search) };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const submission = parseWithZod(await form(), { schema: OfferForm });
  if (submission.status !== "success") return unfit(submission);
  let contractId: string;
  try {
    contractId = await offerContract(actor, params.agreementId!, submission.value.partnerId);
  } catch (error) {
    return refused(submission, error, { fields: ["partnerId"] });
  }
  throw redirect(href(paths.contract, { companyId: actor.company.id, contractId }, { done: "offer" }), 303);
});

export const meta = agreementTitle(texts.offer);

export const handle = agreementHandle(texts.offer);

/** Offers a program or service agreement to somebody who is, or was, a partner. Row P2. */
export default function OfferContract() {
  const { agreement, companyId, search, offer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ partnerId: string }>({ id: "offer", lastResult: answer?.result ?? null });
  const at = { companyId, agreementId: agreement.id };
  const none = offer.partners.length === 0;
  const free = offer.partners.some(({ taken }) => !taken);
  return (
    <>
      <PageHead title={say(texts.offerTitle, { name: agreement.name })} />
      <ErrorSummary problems={problemsOf([fields.partnerId], form.errors)} />
      {(offer.more || search) && (
        <FilterForm action={href(paths.offerContract, at)} label={partnerTexts.findLabel}>
          <SearchField name="q" label={partnerTexts.findLabel} placeholder={partnerTexts.find} defaultValue={search} />
        </FilterForm>
      )}
      <Results>
        <Form action={href(paths.offerContract, at, search ? { q: search } : {})}>
          {none && <p>{search ? texts.noPartnerFound : texts.noPartners}</p>}
          {!none && (
            <RadioGroup
              field={fields.partnerId}
              label={texts.partner}
              hint={free ? texts.offerText : texts.allHaveContracts}
              look="cards"
              choices={offer.partners.map(({ id, name, taken }) => ({
                value: id,
                label: <bdi>{name}</bdi>,
                hint: taken ? `${id} · ${texts.openAlready}` : id,
                disabled: taken,
              }))}
            />
          )}
          {offer.more && <p className="soft">{texts.morePartners}</p>}
          <SubmitRow
            start={
              <LinkButton tone="quiet" href={href(paths.agreement, at)}>
                {consoleTexts.cancel}
              </LinkButton>
            }
          >
            {free && <Button tone="main">{texts.offer}</Button>}
          </SubmitRow>
        </Form>
      </Results>
    </>
  );
}
