import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enrol } from "~/domain/agreements/enrol";
import { EnrolForm } from "~/domain/contracts/forms";
import { Forbidden } from "~/domain/refusals";
import { demandContracts } from "~/domain/partners/policy";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { AcceptFields } from "../contracts/accept-fields";
import { shownWording } from "../contracts/shown-wording.server";
import { Wording } from "../contracts/wording";
import { consoleRoute } from "../gate.server";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementAsked } from "./agreement.server";

export const loader = consoleRoute(async (asked) => {
  const page = await agreementAsked(asked);
  demandContracts(asked.actor);
  if (page.agreement.own) throw new Forbidden();
  return { ...page, wording: shownWording(page.agreement.offer, page.companyId) };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const submission = parseWithZod(await form(), { schema: EnrolForm });
  if (submission.status !== "success") return unfit(submission);
  const { enrolment, read } = submission.value;
  let contractId: string;
  try {
    contractId = await enrol(actor, params.agreementId!, enrolment, read);
  } catch (error) {
    return refused(submission, error);
  }
  throw redirect(href(paths.contract, { companyId: actor.company.id, contractId }, { done: "enrol" }), 303);
});

export const meta = agreementTitle(texts.enrol);

export const handle = agreementHandle(texts.enrol);

/** A partner reads an agreement, accepts it, and so enrols in it. Row P3. */
export default function Enrol() {
  const { agreement, companyId, company, wording } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ enrolment: string; accepted: string }>({
    id: "enrol",
    lastResult: answer?.result ?? null,
  });
  const { may, name, autoAccept } = agreement;
  return (
    <Confirm
      question={say(texts.enrolTitle, { name })}
      submit={may.enrol ? texts.enrol : undefined}
      cancel={{ label: consoleTexts.cancel, href: href(paths.agreement, { companyId, agreementId: agreement.id }) }}
      problems={problemsOf([fields.enrolment, fields.accepted], form.errors)}
      fields={
        <AcceptFields field={fields.accepted} read={wording.version} company={company} enrolment={fields.enrolment} />
      }
    >
      <Wording of={wording} />
      <p>{say(texts.enrolText, { auto: autoAccept ? "yes" : "no" })}</p>
    </Confirm>
  );
}
