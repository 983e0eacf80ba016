import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ViewForm } from "~/domain/saved-views/forms";
import { canSave, demand } from "~/domain/saved-views/policy";
import { type ViewedList, viewQuery } from "~/domain/saved-views/query";
import { saveView } from "~/domain/saved-views/save";
import { consoleTexts } from "~/texts/console";
import { viewTexts as texts } from "~/texts/saved-views";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { listAddress, listIn, viewAddress } from "./view-address";
import { viewCrumbs } from "./view-crumbs";
import { ViewFields } from "./view-fields";

export const loader = consoleRoute(async ({ actor, url }) => {
  demand(actor, canSave(actor));
  const list = listIn(url);
  const back = viewAddress(listAddress(actor.company.id, list), { query: viewQuery(list, url.searchParams) });
  return { list, back, listPath: listAddress(actor.company.id, list), company: actor.company.name };
});

export const action = consoleRoute(async ({ actor, url, form }) => {
  const list = listIn(url);
  const submission = parseWithZod(await form(), { schema: ViewForm });
  demand(actor, canSave(actor));
  if (submission.status !== "success") return unfit(submission);
  const { name, shared } = submission.value;
  const query = viewQuery(list, url.searchParams);
  let id: string;
  try {
    id = await saveView(actor, { list, name, shared, query });
  } catch (error) {
    return refused(submission, error, { fields: ["name"] });
  }
  throw redirect(viewAddress(listAddress(actor.company.id, list), { query, id }), 303);
});

interface Page {
  list: ViewedList;
  listPath: string;
}

export const meta = () => title(texts.saveQuestion);

export const handle = pageHandle<Page>(({ list, listPath }) => [
  ...viewCrumbs(list, listPath),
  { label: texts.saveQuestion },
]);

/** Row C1: saved views, mine and shared with my company. */
export default function SaveView() {
  const { back, company } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ name: string; shared: string }>({
    id: "view",
    lastResult: answer?.result ?? null,
  });
  return (
    <Confirm
      question={texts.saveQuestion}
      submit={consoleTexts.save}
      cancel={{ label: consoleTexts.cancel, href: back }}
      problems={problemsOf([fields.name], form.errors)}
      fields={<ViewFields fields={fields} company={company} />}
    >
      <p>{texts.saveText}</p>
    </Confirm>
  );
}
