import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeLogo } from "~/domain/companies/change-logo";
import { LOGO_LIMIT } from "~/domain/companies/draw-logo";
import { demandAccount } from "~/domain/companies/policy";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { sentence } from "~/texts/refusals";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { Form, SubmitRow } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { statusOf } from "../../errors";
import { consoleRoute } from "../gate.server";
import { oneFile } from "./one-file.server";
import { settingsHandle, settingsTitle } from "./settings-page";

const texts = settingsTexts.logo;

export const loader = consoleRoute(async ({ actor }) => {
  demandAccount(actor);
  return { companyId: actor.company.id, limit: LOGO_LIMIT.text };
});

export const action = consoleRoute(async ({ actor, request }) => {
  demandAccount(actor);
  try {
    const { changed } = await changeLogo(actor, await oneFile(request, { field: "logo", limit: LOGO_LIMIT }));
    const logo = changed ? "saved" : "unchanged";
    throw redirect(href(paths.settings, { companyId: actor.company.id }, { logo }), 303);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return data({ problem: sentence(error) }, { status: statusOf(error) });
  }
});

export const meta = () => settingsTitle(texts.pageTitle);

export const handle = settingsHandle(texts.crumb);

/** Chooses a picture for the storefront's pages. Row S1. */
export default function ChangeLogo() {
  const { companyId, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer ? [{ message: answer.problem, fieldId: "logo" }] : [];
  return (
    <>
      <PageHead title={texts.pageTitle} />
      <ErrorSummary problems={problems} />
      <Form encType="multipart/form-data" action={href(paths.changeLogo, { companyId })}>
        <FileField
          name="logo"
          label={texts.file}
          hint={say(texts.hint, { limit })}
          errors={problems.map(({ message }) => message)}
          accept="image/png,image/jpeg,image/webp"
        />
        <SubmitRow start={<LinkButton href={href(paths.settings, { companyId })}>{settingsTexts.cancel}</LinkButton>}>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}
