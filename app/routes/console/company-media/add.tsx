import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addMedium } from "~/domain/company-media/add";
import { MediumForm } from "~/domain/company-media/forms";
import { MEDIA_TYPES, MEDIUM, VIDEO_LIMIT } from "~/domain/company-media/limits";
import { offerProducts } from "~/domain/company-media/list";
import { receiveMedium } from "~/domain/company-media/receive";
import { demandProfile } from "~/domain/company-profiles/policy";
import { PICTURE_LIMIT } from "~/domain/pictures/limits";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { mediaTexts as texts } from "~/texts/company-media";
import { say } from "~/texts/say";
import { SelectField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { formWithFile } from "../../form-with-file.server";
import { consoleRoute } from "../gate.server";
import { SaveRow } from "../save-row";
import { settingsTitle } from "../settings/settings-page";
import { mediaHandle } from "./media-page";

export const loader = consoleRoute(async ({ actor }) => {
  demandProfile(actor);
  return { products: await offerProducts(actor), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, request, form: plain }) => {
  demandProfile(actor);
  const take = (file: Parameters<typeof receiveMedium>[1]) => receiveMedium(actor, file);
  const { form, taken, refusal } = await formWithFile(request, { field: MEDIUM, take, plain });
  if (taken) form.set("taken", taken.id);
  const submission = parseWithZod(form, { schema: MediumForm });
  if (refusal) return refused(submission, refusal, { fields: [MEDIUM] });
  if (submission.status !== "success") return unfit(submission);
  try {
    if (!submission.value.taken) throw new Invalid(MEDIUM, "media-required");
    await addMedium(actor, submission.value, submission.value.taken);
  } catch (error) {
    return refused(submission, error, { fields: [MEDIUM, "productId"] });
  }
  throw redirect(href(paths.companyMedia, { companyId: actor.company.id }, { added: "1" }), 303);
});

export const meta = () => settingsTitle(texts.addTitle);

/** A file comes with it, which the server hands on as it arrives. */
export const handle = { ...mediaHandle(texts.addTitle), upload: true };

/** Adds a picture or a video to the public profile. Row P9. */
export default function AddMedium() {
  const { products, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Record<"caption" | "productId" | "taken" | typeof MEDIUM, string>>({
    id: "medium-form",
    lastResult: answer?.result ?? null,
  });
  const refusedFile = fields[MEDIUM].errors ?? [];
  const taken = refusedFile.length > 0 ? "" : String(fields.taken.initialValue ?? "");
  const hint = say(texts.fileHint, { picture: PICTURE_LIMIT.text, video: VIDEO_LIMIT.text });
  return (
    <>
      <PageHead title={texts.addTitle} />
      <ErrorSummary problems={problemsOf([fields.caption, fields.productId, fields[MEDIUM]], form.errors)} />
      <Form id={form.id} encType="multipart/form-data" action={href(paths.addMedium, { companyId })}>
        <TextField field={fields.caption} label={texts.caption} hint={texts.captionHint} autoComplete="off" required />
        {products.length > 0 && (
          <SelectField
            field={fields.productId}
            label={texts.product}
            hint={texts.productHint}
            width="medium"
            empty={texts.noProduct}
            options={products.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {taken && <input type="hidden" name="taken" value={taken} />}
        <FileField
          id={fields[MEDIUM].id}
          name={MEDIUM}
          label={texts.file}
          hint={taken ? `${texts.taken} ${hint}` : hint}
          errors={refusedFile}
          accept={MEDIA_TYPES}
        />
        <SaveRow cancel={href(paths.companyMedia, { companyId })} submit={texts.submit} />
      </Form>
    </>
  );
}
