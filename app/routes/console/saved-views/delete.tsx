import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteView } from "~/domain/saved-views/delete";
import { findView } from "~/domain/saved-views/find";
import { demand } from "~/domain/saved-views/policy";
import type { ViewedList } from "~/domain/saved-views/query";
import { consoleTexts } from "~/texts/console";
import { viewTexts as texts } from "~/texts/saved-views";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { listAddress, viewAddress } from "./view-address";
import { viewCrumbs } from "./view-crumbs";

export const loader = consoleRoute(async ({ actor, params }) => {
  const { id, list, name, shared, query, may } = await findView(actor, params.viewId!);
  demand(actor, may.delete);
  const listPath = listAddress(actor.company.id, list);
  return { list, listPath, name, shared, back: viewAddress(listPath, { query, id }) };
});

export const action = consoleRoute(async ({ actor, params }) => {
  const { list } = await findView(actor, params.viewId!);
  try {
    await deleteView(actor, params.viewId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(listAddress(actor.company.id, list), 303);
});

interface Page {
  list: ViewedList;
  listPath: string;
  name: string;
}

const question = ({ name }: { name: string }) => say(texts.deleteQuestion, { name });

export const meta = ({ data }: { data?: Page }) => title(question(data ?? { name: "" }));

export const handle = pageHandle<Page>((view) => [...viewCrumbs(view.list, view.listPath), { label: question(view) }]);

/** Row C1: saved views, mine and shared with my company. */
export default function DeleteView() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={question(view)}
      submit={consoleTexts.delete}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: view.back }}
      problems={refusal?.problems ?? []}
    >
      <p>{view.shared ? texts.deleteSharedText : texts.deleteText}</p>
    </Confirm>
  );
}
