import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OfferForm } from "~/domain/contracts/forms";
import { offerable, offerContract } from "~/domain/contracts/offer";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { SelectField } from "~/ui/choice-field";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementToChange } from "./agreement.server";

export const loader = consoleRoute(async (asked) => {
  const page = await agreementToChange(asked);
  const { type } = page.agreement;
  if (type !== "program" && type !== "service") throw new NotFound();
  return { ...page, partners: await offerable(asked.actor, type) };
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
  const { agreement, companyId, partners } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ partnerId: string }>({ id: "offer", lastResult: answer?.result ?? null });
  const some = partners.length > 0;
  return (
    <Confirm
      question={say(texts.offerTitle, { name: agreement.name })}
      submit={some ? texts.offer : undefined}
      cancel={{ label: consoleTexts.cancel, href: href(paths.agreement, { companyId, agreementId: agreement.id }) }}
      problems={problemsOf([fields.partnerId], form.errors)}
      fields={
        some && (
          <SelectField
            field={fields.partnerId}
            label={texts.partner}
            empty={texts.choosePartner}
            options={partners.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }))}
          />
        )
      }
    >
      <p>{some ? texts.offerText : texts.noPartners}</p>
    </Confirm>
  );
}
