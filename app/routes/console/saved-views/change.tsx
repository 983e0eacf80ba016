import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeView } from "~/domain/saved-views/change";
import { findView } from "~/domain/saved-views/find";
import { ViewForm } from "~/domain/saved-views/forms";
import { demand } from "~/domain/saved-views/policy";
import { type ViewedList, viewQuery } from "~/domain/saved-views/query";
import { consoleTexts } from "~/texts/console";
import { viewTexts as texts } from "~/texts/saved-views";
import { say } from "~/texts/say";
import { CheckboxField } from "~/ui/choice-field";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { listAddress, viewAddress } from "./view-address";
import { viewCrumbs } from "./view-crumbs";
import { ViewFields } from "./view-fields";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const { id, list, name, shared, query, may } = await findView(actor, params.viewId!);
  demand(actor, may.change);
  const showing = viewQuery(list, url.searchParams);
  const listPath = listAddress(actor.company.id, list);
  return {
    ...{ list, listPath, name, shared, company: actor.company.name },
    back: viewAddress(listPath, { query: showing || query, id }),
    /** Opened from the list with other filters than the view keeps. */
    differs: showing !== "" && showing !== query,
    renew: url.searchParams.has("renew"),
  };
});

export const action = consoleRoute(async ({ actor, params, url, form }) => {
  const viewId = params.viewId!;
  const { list, may } = await findView(actor, viewId);
  demand(actor, may.change);
  const submission = parseWithZod(await form(), { schema: ViewForm });
  if (submission.status !== "success") return unfit(submission);
  const { name, shared, renew } = submission.value;
  let query: string;
  try {
    const showing = renew ? viewQuery(list, url.searchParams) : undefined;
    query = await changeView(actor, viewId, { name, shared, query: showing });
  } catch (error) {
    return refused(submission, error, { fields: ["name"] });
  }
  throw redirect(viewAddress(listAddress(actor.company.id, list), { query, id: viewId }), 303);
});

interface Page {
  list: ViewedList;
  listPath: string;
  name: string;
}

const question = ({ name }: { name: string }) => say(texts.changeQuestion, { name });

export const meta = ({ data }: { data?: Page }) => title(question(data ?? { name: "" }));

export const handle = pageHandle<Page>((view) => [...viewCrumbs(view.list, view.listPath), { label: question(view) }]);

/** Row C1: saved views, mine and shared with my company. */
export default function ChangeView() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const on = (yes: boolean) => (yes ? "on" : "");
  const [form, fields] = useForm<{ name: string; shared: string; renew: string }>({
    id: "view",
    defaultValue: { name: view.name, shared: on(view.shared), renew: on(view.renew) },
    lastResult: answer?.result ?? null,
  });
  return (
    <Confirm
      question={question(view)}
      submit={consoleTexts.save}
      cancel={{ label: consoleTexts.cancel, href: view.back }}
      problems={problemsOf([fields.name], form.errors)}
      fields={
        <>
          <ViewFields fields={fields} company={view.company} />
          {view.differs && <CheckboxField field={fields.renew} label={texts.renew} />}
        </>
      }
    />
  );
}
