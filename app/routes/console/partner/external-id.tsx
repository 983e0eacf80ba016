import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePartnerExternalId } from "~/domain/partners/change-external-id";
import { findPartner } from "~/domain/partners/find";
import { PartnerExternalIdForm } from "~/domain/partners/forms";
import { demandContracts } from "~/domain/partners/policy";
import { href, paths } from "~/paths";
import { partnerDetailTexts } from "~/texts/partner-details";
import { say } from "~/texts/say";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { SaveRow } from "../save-row";
import { savedWord } from "../settings/settings-page";
import { StaleNotice, storedBeside } from "../settings/stale";
import { partnerCrumbs, type PartnerPage } from "./partner-page";
import { ofPartner } from "./successor.server";

const texts = partnerDetailTexts.externalId;

export const loader = consoleRoute(async (asked) => {
  const { actor, params } = asked;
  const partner = await ofPartner(asked, findPartner(actor, params.partnerId!));
  demandContracts(actor);
  return { partner, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const { id: partnerId } = await findPartner(actor, params.partnerId!);
  demandContracts(actor);
  const submission = parseWithZod(await form(), { schema: PartnerExternalIdForm });
  if (submission.status !== "success") return unfit(submission);
  const { externalId, baseVersion } = submission.value;
  try {
    const saved = savedWord(await changePartnerExternalId(actor, partnerId, externalId, baseVersion));
    throw redirect(href(paths.partner, { companyId: actor.company.id, partnerId }, { saved }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => title(texts.title, partnerDetailTexts.partners);

export const handle = pageHandle<PartnerPage>((page) => [...partnerCrumbs(page), { label: texts.title }]);

/** What the partner is called in one's own systems. Row P9. */
export default function ChangePartnerExternalId() {
  const { partner, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const stored = { externalId: partner.externalId ?? "" };
  const [form, fields] = useForm<{ externalId: string }>({
    id: "external-id",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const { version, beside, stale } = storedBeside(answer, {
    ...{ fields: ["externalId"] as const, stored, version: partner.version },
    held: () => String(fields.externalId.initialValue ?? ""),
  });
  const at = { companyId, partnerId: partner.id };
  return (
    <>
      <PageHead title={texts.title} meta={partner.name} />
      <ErrorSummary problems={problemsOf([fields.externalId], form.errors)} />
      {stale && <StaleNotice />}
      <Form id={form.id} action={href(paths.changePartnerExternalId, at)}>
        <input type="hidden" name="baseVersion" value={version} />
        <TextField
          {...{ field: fields.externalId, label: texts.label, autoComplete: "off", width: "medium", spellCheck: false }}
          hint={beside.externalId ?? say(texts.hint, { name: partner.name })}
          className={beside.externalId && "field-differs"}
        />
        <SaveRow cancel={href(paths.partner, at)} />
      </Form>
    </>
  );
}
