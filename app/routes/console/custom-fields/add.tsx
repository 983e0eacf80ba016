import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { addCustomField } from "~/domain/custom-fields/fields";
import { CustomFieldForm } from "~/domain/custom-fields/forms";
import { href, paths } from "~/paths";
import { customFieldTexts as texts } from "~/texts/custom-fields";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { fieldHandle } from "./crumbs";
import { FieldsOfField } from "./fields-of-field";

export const loader = consoleRoute(async ({ actor }) => {
  demandStorefront(actor);
  return { companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandStorefront(actor);
  const submission = parseWithZod(await form(), { schema: CustomFieldForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const added = await addCustomField(actor, submission.value);
    return redirect(href(paths.customFields, { companyId: actor.company.id }, { added }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => settingsTitle(texts.addTitle);

export const handle = fieldHandle(texts.addTitle);

/** Adds a field that the company keeps of its customers. Row S2. */
export default function AddCustomField() {
  const { companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={texts.addTitle} />
      <FieldsOfField action={href(paths.addCustomField, { companyId })} companyId={companyId} answer={answer} />
    </>
  );
}
