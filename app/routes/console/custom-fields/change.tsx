import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { changeCustomField, findCustomField } from "~/domain/custom-fields/fields";
import { CustomFieldForm } from "~/domain/custom-fields/forms";
import { href, paths } from "~/paths";
import { customFieldTexts as texts } from "~/texts/custom-fields";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { Saved } from "../settings/saved";
import { savedIn, savedWord, settingsTitle } from "../settings/settings-page";
import { fieldHandle } from "./crumbs";
import { FieldsOfField } from "./fields-of-field";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  demandStorefront(actor);
  const field = await findCustomField(actor, params.fieldId!);
  return { field, saved: savedIn(url), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  demandStorefront(actor);
  const fieldId = params.fieldId!;
  const submission = parseWithZod(await form(), { schema: CustomFieldForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...wanted } = submission.value;
  try {
    const saved = savedWord(await changeCustomField(actor, fieldId, wanted, baseVersion));
    return redirect(href(paths.changeCustomField, { companyId: actor.company.id, fieldId }, { saved }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => settingsTitle(texts.edit);

export const handle = fieldHandle(texts.edit);

/** Changes a field; its kind stays. Row S2. */
export default function ChangeCustomField() {
  const { field, saved, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const address = href(paths.changeCustomField, { companyId, fieldId: field.id });
  return (
    <>
      <PageHead title={field.label} />
      <Saved word={answer ? null : saved} />
      <FieldsOfField action={address} companyId={companyId} field={field} answer={answer} />
    </>
  );
}
