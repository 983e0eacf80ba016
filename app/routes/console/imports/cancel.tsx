import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelImport } from "~/domain/imports/cancel";
import { findImport } from "~/domain/imports/find";
import { canCancel } from "~/domain/imports/states";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { importTexts as texts } from "~/texts/imports";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { importHandle } from "./import-page";

export const loader = consoleRoute(async ({ actor, params }) => {
  const { id, fileName, state, begunAt } = await findImport(actor, params.importId!);
  return { one: { id, fileName }, open: canCancel(state, begunAt !== null), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params }) => {
  const importId = params.importId!;
  try {
    await cancelImport(actor, importId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.import, { companyId: actor.company.id, importId }), 303);
});

export const meta = () => title(texts.cancel, texts.title);

export const handle = importHandle(texts.cancel);

/** Calls an import off whose run has not begun, after asking. */
export default function CancelImport() {
  const { one, open, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.cancelQuestion, { file: one.fileName })}
      submit={open ? texts.cancel : undefined}
      tone="danger"
      cancel={{ label: consoleTexts.close, href: href(paths.import, { companyId, importId: one.id }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{open ? texts.cancelText : texts.cancelClosed}</p>
    </Confirm>
  );
}
