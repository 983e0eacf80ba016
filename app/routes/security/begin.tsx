import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginSecondFactor } from "~/domain/second-factors/begin";
import { findSecondFactor } from "~/domain/second-factors/find";
import { href, paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { membershipsOf, operatorRoute } from "../console/gate.server";
import { refusedConfirmation } from "../form";
import { SecurityShell, securityTitle } from "./shell";

const texts = operatorTexts.begin;

export const meta = () => securityTitle(texts.title);

export const loader = operatorRoute(async ({ actor, context, request }) => {
  const [{ since, requiredBy }, memberships] = await Promise.all([
    findSecondFactor(actor),
    membershipsOf({ context, request }),
  ]);
  return { isOn: since !== null, requiredBy, others: memberships.some((one) => !one.requiresSecondFactor) };
});

export const action = operatorRoute(async ({ actor }) => {
  try {
    await beginSecondFactor(actor);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(paths.confirmSecondFactor, 303);
});

/** The first step of setting up a second factor; people are led here by companies that require one. */
export default function BeginSecondFactor() {
  const { isOn, requiredBy, others } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  if (isOn)
    return (
      <SecurityShell title={texts.title} lead={texts.already}>
        <LinkButton tone="main" href={paths.security}>
          {texts.toSecurity}
        </LinkButton>
      </SecurityShell>
    );
  const leave = others
    ? { label: texts.others, href: href(paths.console, {}, { choose: "1" }) }
    : { label: texts.cancel, href: paths.security };
  const way = requiredBy.length > 0 ? leave : { label: texts.cancel, href: paths.security };
  return (
    <SecurityShell title={texts.title} lead={texts.lead}>
      <ErrorSummary problems={refusal?.problems ?? []} />
      {requiredBy.length > 0 && <Notice tone="wait">{say(texts.why, { companies: requiredBy.join(", ") })}</Notice>}
      <Form>
        <p>{texts.apps}</p>
        <SubmitRow start={<LinkButton href={way.href}>{way.label}</LinkButton>}>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </SecurityShell>
  );
}
