import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeAgreement } from "~/domain/agreements/change";
import { offerChoices } from "~/domain/agreements/find";
import { ChangeAgreementForm } from "~/domain/agreements/forms";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { SaveRow } from "../save-row";
import { StaleNotice } from "../settings/stale";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementDone, agreementToChange } from "./agreement.server";
import { groupsIn, TermsFields } from "./terms-fields";

export const loader = consoleRoute(async (asked) => ({
  ...(await agreementToChange(asked)),
  choices: await offerChoices(asked.actor),
}));

export const action = consoleRoute(async (asked) => {
  const posted = await asked.form();
  const submission = parseWithZod(posted, { schema: ChangeAgreementForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...wanted } = submission.value;
  let saved: { changed: boolean };
  try {
    saved = await changeAgreement(asked.actor, asked.params.agreementId!, wanted, groupsIn(posted), baseVersion);
  } catch (error) {
    return refused(submission, error, { fields: ["marketplaceId", "sourcingAgreementId"] });
  }
  throw agreementDone(asked, saved.changed ? "saved" : "unchanged");
});

export const meta = agreementTitle(texts.edit);

export const handle = agreementHandle(texts.edit);

type Field = "name" | "marketplaceId" | "sourcingAgreementId" | "autoAccept";

/** Changes an agreement's name and terms; beside what somebody else has changed meanwhile stands what is stored. Row P3. */
export default function ChangeAgreement() {
  const { agreement, companyId, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name, type, marketplace, sourcing, groups, autoAccept, revision } = agreement;
  const stored = { name, marketplaceId: marketplace?.id ?? "", sourcingAgreementId: sourcing?.id ?? "" };
  const [form, fields] = useForm<Record<Field, string>>({
    id: "agreement",
    defaultValue: { ...stored, autoAccept: autoAccept ? "on" : "" },
    lastResult: answer?.result ?? null,
  });
  const typed = answer?.result.initialValue;
  const stale = answer?.code === "agreement-stale";
  const beside = (field: keyof typeof stored, value: string) => {
    if (!stale || (typed?.[field] ?? "") === stored[field]) return undefined;
    return value ? say(settingsTexts.storedNow, { value }) : settingsTexts.storedNothing;
  };
  const at = { companyId, agreementId: agreement.id };
  const base = stale ? String(revision) : String((typed?.baseVersion as string | undefined) ?? revision);
  return (
    <>
      <PageHead title={say(texts.editTitle, { name })} />
      <ErrorSummary
        problems={problemsOf([fields.name, fields.marketplaceId, fields.sourcingAgreementId], form.errors)}
      />
      {stale && <StaleNotice />}
      <Form action={href(paths.changeAgreement, at)}>
        <input type="hidden" name="baseVersion" value={base} />
        <TextField field={fields.name} label={texts.name} hint={beside("name", name)} autoComplete="off" />
        <TermsFields
          {...{ type, fields, choices }}
          ticked={typed ? Object.keys(typed) : groups.map(({ id }) => id)}
          beside={{
            marketplaceId: beside("marketplaceId", marketplace?.name ?? ""),
            sourcingAgreementId: beside("sourcingAgreementId", sourcing?.name ?? ""),
          }}
        />
        <SaveRow cancel={href(paths.agreement, at)} />
      </Form>
    </>
  );
}
