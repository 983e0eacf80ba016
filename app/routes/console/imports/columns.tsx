import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fieldsOf, requiredFields } from "~/domain/imports/fields";
import { findImport, sameFileBefore, sampleOf } from "~/domain/imports/find";
import { controlOf, mapAnswers, mapForm } from "~/domain/imports/forms";
import { invitationsOf } from "~/domain/imports/invitations";
import { mapImport } from "~/domain/imports/map";
import { href, paths } from "~/paths";
import { importTexts as texts } from "~/texts/imports";
import { say } from "~/texts/say";
import { CheckboxField, SelectField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { SaveRow } from "../save-row";
import { FileSample } from "./file-sample";
import { importHandle } from "./import-page";
import { columnLetters, proposeMapping } from "./proposal";

export const loader = consoleRoute(async ({ actor, params }) => {
  const one = await findImport(actor, params.importId!);
  const { id, kind, fileName, heads, rows, alike, invite } = one;
  const [sample, same, invitations] = await Promise.all([
    sampleOf(one),
    sameFileBefore(one),
    invitationsOf(actor, kind),
  ]);
  return {
    ...{ sample, same, invitations, companyId: actor.company.id, one: { id, fileName } },
    ...{ kind, heads, rows, mapping: one.mapping ?? proposeMapping(kind, heads), alike, invite },
  };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const { id, kind } = await findImport(actor, params.importId!);
  const submission = parseWithZod(await form(), { schema: mapForm(kind) });
  if (submission.status !== "success") return unfit(submission);
  try {
    await mapImport(actor, id, mapAnswers(kind, submission.value));
  } catch (error) {
    return refused(submission, error, { fields: [...fieldsOf[kind].map(controlOf), "invite"] });
  }
  throw redirect(href(paths.import, { companyId: actor.company.id, importId: id }), 303);
});

export const meta = () => title(texts.mapTitle, texts.title);

export const handle = importHandle(texts.mapTitle);

/** Says which column of the file holds what; then every row is checked. */
export default function MapImport() {
  const page = useLoaderData<typeof loader>();
  const { companyId, one, kind, heads, rows, sample, same, invitations, alike, invite } = page;
  const mapping = page.mapping as Record<string, number>;
  const answer = useActionData<typeof action>();
  const controls = fieldsOf[kind].map((field) => [field, controlOf(field)] as const);
  const chosen = controls.map(([field, control]) => [
    control,
    mapping[field] === undefined ? "" : String(mapping[field]),
  ]);
  const [form, fields] = useForm<Record<string, string>>({
    id: "columns",
    defaultValue: {
      ...(Object.fromEntries(chosen) as object),
      ...(alike && { alike: "on" }),
      ...(invite && { invite: "on" }),
    },
    lastResult: answer?.result ?? null,
  });
  const at = (name: string) => fields[name]!;
  const nameOf = (column: number) => heads[column] || say(texts.column, { letters: columnLetters(column) });
  const options = heads.map((_, column) => ({ value: String(column), label: nameOf(column) }));
  const customers = kind === "customers";
  return (
    <>
      <PageHead
        title={texts.mapTitle}
        meta={
          <>
            <div>{say(texts.mapLead, { file: one.fileName, rows })}</div>
            <div>{texts.mapHow[kind]}</div>
          </>
        }
      />
      {same && <Notice tone="wait">{say(texts.sameFile, { id: same.id })}</Notice>}
      <ErrorSummary problems={problemsOf([...controls.map(([, control]) => at(control)), at("invite")], form.errors)} />
      <Form id={form.id}>
        <div className="two">
          {controls.map(([field, control]) => (
            <SelectField
              key={field}
              field={at(control)}
              label={texts.fields[kind][field]}
              hint={
                texts.fieldHints[kind][field] ?? (requiredFields[kind].includes(field) ? texts.neededFor : undefined)
              }
              empty={texts.notTaken}
              options={options}
            />
          ))}
        </div>
        {customers && <CheckboxField field={at("alike")} label={texts.alike} hint={texts.alikeHint} />}
        {invitations.offered && (
          <CheckboxField
            field={at("invite")}
            label={customers ? texts.inviteFirst : texts.inviteUsers}
            hint={invitations.possible ? (customers ? texts.inviteFirstHint : texts.inviteUsersHint) : texts.noNickname}
            disabled={!invitations.possible}
          />
        )}
        <SaveRow cancel={href(paths.import, { companyId, importId: one.id })} submit={texts.check} />
      </Form>
      <FileSample heads={heads.map((_, column) => nameOf(column))} sample={sample} />
    </>
  );
}
