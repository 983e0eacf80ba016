import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { searchText } from "~/domain/lists/search";
import { SourcingForm } from "~/domain/partners/create/forms";
import { offerAgreements } from "~/domain/partners/create/offers";
import { stepAfter } from "~/domain/partners/create/steps";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { creationTexts as texts } from "~/texts/partner-creation";
import { LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FilterForm, Form, Results } from "~/ui/form";
import { SearchField } from "~/ui/search-field";
import { refused, unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { creationDraft } from "./draft.server";
import { CreationFrame, StepRow } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { stepHref } from "./step-paths";
import { answersIn } from "./typed";

const types = ["syndication", "referral"] as const;

export const loader = consoleRoute(async (asked) => {
  const { answers, at, steps } = await creationDraft(asked, "syndication");
  const search = searchText(asked.url.searchParams.get("q"));
  const chosen = answers.sourcing?.sourcing ?? "";
  return { at, steps, search, chosen, offer: await offerAgreements(asked.actor, { types, search, chosen }) };
});

export const action = consoleRoute(async (asked) => {
  const { answers, at } = await creationDraft(asked, "syndication");
  const body = await asked.form();
  const submission = parseWithZod(body, { schema: SourcingForm });
  if (submission.status !== "success") return unfit(submission);
  const chosen = submission.value.sourcing;
  const { agreements } = await offerAgreements(asked.actor, { types, search: "", chosen });
  if (!agreements.some(({ id }) => id === chosen))
    return refused(submission, new Invalid("sourcing", "choice-gone"), { fields: ["sourcing"] });
  await keepDraft(asked.actor, at.draftId, answersIn("syndication", body, answers));
  throw redirect(stepHref(stepAfter("syndication", answers), at), 303);
});

export const meta = () => stepTitle("syndication");

export const handle = creationHandle;

/** The existing sourcing agreement of a new service agreement. Row P6. */
export default function CreationSyndication() {
  const { at, steps, search, chosen, offer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ sourcing: string }>({
    id: "syndication-step",
    lastResult: answer?.result ?? null,
    defaultValue: { sourcing: chosen },
  });
  const none = offer.agreements.length === 0;
  const here = stepHref("syndication", at);
  const makeOne = (["syndication", "referral"] as const).map((type) => (
    <LinkButton key={type} href={href(paths.createAgreement, { companyId: at.companyId }, { type })}>
      {texts.createSourcing[type]}
    </LinkButton>
  ));
  return (
    <CreationFrame steps={steps} step="syndication">
      <ErrorSummary problems={problemsOf([fields.sourcing], form.errors)} />
      {(!none || search) && (
        <FilterForm action={here} label={texts.findAgreement}>
          <SearchField
            name="q"
            label={texts.findAgreement}
            placeholder={texts.findAgreementHint}
            defaultValue={search}
          />
        </FilterForm>
      )}
      <Results>
        <Form action={here}>
          {none && search && <p>{texts.noneFound}</p>}
          {none && !search && (
            <EmptyState title={texts.noSourcing} action={makeOne}>
              {texts.noSourcingHint}
            </EmptyState>
          )}
          {!none && (
            <RadioGroup
              field={fields.sourcing}
              label={texts.sourcing}
              hint={texts.sourcingHint}
              look="cards"
              choices={offer.agreements.map(({ id, name, type }) => ({
                ...{ value: id, label: name },
                hint: `${texts.sourcingTypes[type === "referral" ? "referral" : "syndication"]} · ${id}`,
              }))}
            />
          )}
          {offer.more && <p className="soft">{texts.more}</p>}
          <StepRow step="syndication" at={at} {...(none && { next: null })} />
        </Form>
      </Results>
    </CreationFrame>
  );
}
