import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { sendTest } from "~/domain/messages/send-test";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { messageTexts } from "~/texts/messages";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle } from "../page";
import { kindIn, languageIn } from "./letter-page.server";
import { mailCrumbs } from "./mail-crumbs";
import { settingsTitle } from "./settings-page";

const texts = messageTexts.letter;

export const loader = consoleRoute(({ actor, params, url }) => {
  demandStorefront(actor);
  const { email, company } = actor;
  return Promise.resolve({ kind: kindIn(params), language: languageIn(url), email, companyId: company.id });
});

export const action = consoleRoute(async ({ actor, params, url }) => {
  const [kind, language] = [kindIn(params), languageIn(url)];
  try {
    await sendTest(actor, kind, language);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.letter, { companyId: actor.company.id, kind }, { language, test: "sent" }), 303);
});

export const meta = () => settingsTitle(texts.test);

type Shown = Awaited<ReturnType<typeof loader>>;

export const handle = pageHandle<Shown>(({ companyId, kind, language }) => [
  ...mailCrumbs(companyId),
  { label: messageTexts.kinds[kind], href: href(paths.letter, { companyId, kind }, { language }) },
  { label: texts.test },
]);

/** A letter to the operator themselves, as its reader would get it. Rows S3, S4. */
export default function LetterTest() {
  const { kind, language, email, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.testQuestion, { email })}
      submit={texts.test}
      cancel={{ label: consoleTexts.cancel, href: href(paths.letter, { companyId, kind }, { language }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{texts.testText}</p>
    </Confirm>
  );
}
