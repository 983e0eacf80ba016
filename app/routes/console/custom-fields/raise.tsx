import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { raiseCustomField, findCustomField } from "~/domain/custom-fields/fields";
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
    await raiseCustomField(actor, params.fieldId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.customFields, { companyId: actor.company.id }), 303);
});

export const meta = () => settingsTitle(texts.up);

export const handle = fieldHandle(texts.up);

/** Puts a field one place further up; the list does it with one press. */
export default function RaiseCustomField() {
  const { field, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.upQuestion, { label: field.label })}
      submit={texts.up}
      cancel={{ label: consoleTexts.cancel, href: href(paths.customFields, { companyId }) }}
      problems={refusal?.problems ?? []}
    />
  );
}
