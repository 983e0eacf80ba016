import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addMarketplaces, offerMoreMarketplaces } from "~/domain/partners/add-marketplaces";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { creationTexts as texts } from "~/texts/partner-creation";
import { partnerTexts } from "~/texts/partners";
import { sentence } from "~/texts/refusals";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { refused } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { ofPartner } from "../partner/successor.server";
import { Boxes } from "./create/boxes";
import { answersIn } from "./create/typed";

export const loader = consoleRoute(async (asked) => {
  const { actor, params } = asked;
  const found = await ofPartner(asked, offerMoreMarketplaces(actor, params.partnerId!));
  return { ...found, companyId: actor.company.id, noProgram: sentence({ code: "no-program", parameters: {} }) };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const body = await form();
  const submission = parseWithZod(body, { schema: z.object({}) });
  const { marketplaces = [] } = answersIn("marketplace", body, { details: { type: "vendor" } });
  try {
    await addMarketplaces(actor, params.partnerId!, marketplaces);
  } catch (error) {
    // A marketplace that was taken meanwhile is told by another name.
    const shown = error instanceof Invalid ? new Invalid("marketplaces", error.code, error.parameters) : error;
    return refused(submission, shown, { fields: ["marketplaces"] });
  }
  const at = { companyId: actor.company.id, partnerId: params.partnerId! };
  throw redirect(href(paths.partner, at, { done: "marketplaces" }), 303);
});

export const meta = () => title(texts.moreSubmit, partnerTexts.module);

export const handle = pageHandle<{ companyId: string; partner: { id: string; name: string } }>(
  ({ companyId, partner }) => [
    { label: partnerTexts.module, href: href(paths.partners, { companyId }) },
    { label: partner.name, href: href(paths.partner, { companyId, partnerId: partner.id }) },
    { label: texts.moreSubmit },
  ],
);

/** Marketplaces that a vendor gets later. Row P5. */
export default function AddMarketplaces() {
  const { partner, program, offer, companyId, noProgram } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = [...(answer?.result.error?.marketplaces ?? []), ...(answer?.result.error?.[""] ?? [])];
  const ticked = answer?.result.initialValue ?? {};
  const free = program !== null && offer.some(({ taken }) => taken === null);
  return (
    <>
      <PageHead title={say(texts.moreTitle, { name: partner.name })} />
      <ErrorSummary problems={errors.map((message) => ({ message, fieldId: "marketplaces" }))} />
      {program === null && <Notice tone="wait">{noProgram}</Notice>}
      {program !== null && !free && <Notice tone="wait">{texts.noneFree}</Notice>}
      <Form>
        {program !== null && offer.length > 0 && (
          <Boxes
            id="marketplaces"
            legend={texts.marketplaces}
            hint={say(texts.moreHint, { program: program.name })}
            errors={errors}
            boxes={offer.map(({ id, name, taken }) => ({
              ...{ id, label: name, checked: ticked[id] !== undefined, disabled: taken !== null },
              hint: taken ? say(texts.taken, taken) : id,
            }))}
          />
        )}
        <SubmitRow
          start={
            <LinkButton href={href(paths.partner, { companyId, partnerId: partner.id })}>
              {consoleTexts.cancel}
            </LinkButton>
          }
        >
          {free && <Button tone="main">{texts.moreSubmit}</Button>}
        </SubmitRow>
      </Form>
    </>
  );
}
