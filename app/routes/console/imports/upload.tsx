import { randomBytes } from "node:crypto";
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importKinds } from "~/domain/imports/fields";
import { UploadForm } from "~/domain/imports/forms";
import { SHEET, SHEET_LIMIT, SHEET_TYPES } from "~/domain/imports/limits";
import { demandImport } from "~/domain/imports/policy";
import { forgetSheet, receiveSheet } from "~/domain/imports/receive";
import { uploadImport } from "~/domain/imports/upload";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { importTexts as texts } from "~/texts/imports";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { formWithFile } from "../../form-with-file.server";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { SaveRow } from "../save-row";
import { importHandle } from "./import-page";

export const loader = consoleRoute(async ({ actor, url }) => {
  demandImport(actor);
  const asked = url.searchParams.get("kind");
  return {
    companyId: actor.company.id,
    kind: importKinds.find((kind) => kind === asked) ?? "customers",
    key: await Promise.resolve(randomBytes(15).toString("hex")),
  };
});

export const action = consoleRoute(async ({ actor, request, form: plain }) => {
  demandImport(actor);
  const take = (file: Parameters<typeof receiveSheet>[1]) => receiveSheet(actor, file);
  const { form, taken, refusal } = await formWithFile(request, { field: SHEET, take, plain });
  const submission = parseWithZod(form, { schema: UploadForm });
  try {
    if (refusal) return refused(submission, refusal, { fields: [SHEET] });
    if (submission.status !== "success") return unfit(submission);
    if (!taken) return refused(submission, new Invalid(SHEET, "sheet-required"), { fields: [SHEET] });
    const importId = await uploadImport(actor, submission.value, taken);
    return redirect(href(paths.mapImport, { companyId: actor.company.id, importId }), 303);
  } catch (error) {
    return refused(submission, error, { fields: [SHEET] });
  } finally {
    if (taken) await forgetSheet(taken);
  }
});

export const meta = () => title(texts.uploadTitle, texts.title);

/** A file comes with it, which the server hands on as it arrives. */
export const handle = { ...importHandle(texts.uploadTitle), upload: true };

const choices = importKinds.map((value) => ({ value, label: texts.kinds[value], hint: texts.kindHints[value] }));

/** Uploads a file of customers or of their users. */
export default function UploadImport() {
  const { companyId, kind, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Record<"kind" | "key" | typeof SHEET, string>>({
    id: "import",
    defaultValue: { kind, key },
    lastResult: answer?.result ?? null,
  });
  return (
    <>
      <PageHead
        title={texts.uploadTitle}
        meta={texts.uploadLead}
        actions={<LinkButton href={href(paths.imports, { companyId })}>{texts.earlier}</LinkButton>}
      />
      <ErrorSummary problems={problemsOf([fields.kind, fields.key, fields[SHEET]], form.errors)} />
      <Form id={form.id} encType="multipart/form-data" action={href(paths.uploadImport, { companyId })}>
        <RadioGroup field={fields.kind} label={texts.kind} choices={choices} />
        {/* A form that was refused is another one, as far as files go. */}
        <input type="hidden" name="key" value={key} />
        <FileField
          id={fields[SHEET].id}
          name={SHEET}
          label={texts.file}
          hint={say(texts.fileHint, { limit: SHEET_LIMIT.text, rows: SHEET_LIMIT.rows })}
          errors={fields[SHEET].errors ?? []}
          accept={SHEET_TYPES}
        />
        <SaveRow cancel={href(paths.tierAccounts, { companyId })} submit={texts.upload} />
      </Form>
    </>
  );
}
