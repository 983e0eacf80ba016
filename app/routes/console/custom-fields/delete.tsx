import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { deleteCustomField, findCustomField } from "~/domain/custom-fields/fields";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { customFieldTexts as texts } from "~/texts/custom-fields";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { fieldHandle } from "./crumbs";

export const loader = consoleRoute(async ({ actor, params }) => {
  demandStorefront(actor);
  return { field: await findCustomField(actor, params.fieldId!), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params }) => {
  try {
    await deleteCustomField(actor, params.fieldId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.customFields, { companyId: actor.company.id }, { deleted: "1" }), 303);
});

export const meta = () => settingsTitle(texts.delete);

export const handle = fieldHandle(texts.delete);

/** Takes a field out of all customers' screens, after asking. */
export default function DeleteCustomField() {
  const { field, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.deleteQuestion, { label: field.label })}
      submit={texts.delete}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.customFields, { companyId }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{texts.deleteText}</p>
    </Confirm>
  );
}
