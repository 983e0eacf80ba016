import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canChangeStorefront, demandProvider, demandStorefront } from "~/domain/companies/policy";
import { changeSender } from "~/domain/messages/change-mail-settings";
import { SenderForm } from "~/domain/messages/forms";
import { letterStoreOf } from "~/domain/messages/letter-store";
import { mailSettingsOf, senderOf } from "~/domain/messages/mail-settings";
import { INSTALLATION_ADDRESS } from "~/mail/transport.server";
import { href, paths } from "~/paths";
import { messageTexts } from "~/texts/messages";
import { settingsTexts } from "~/texts/settings";
import { LinkButton } from "~/ui/button";
import { PageHead, Section } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { LettersTable } from "./letters-table";
import { Saved } from "./saved";
import { SenderFacts } from "./sender-facts";
import { SenderFields } from "./sender-fields";
import { savedIn, savedWord, settingsHandle, settingsTitle } from "./settings-page";

const texts = messageTexts.settings;
const page = settingsTexts.menu.mail;

export const loader = consoleRoute(async ({ actor, url }) => {
  demandProvider(actor);
  const [settings, store] = await Promise.all([mailSettingsOf(actor.company.id), letterStoreOf(actor.company.id)]);
  return {
    ...{ settings, company: actor.company, installation: INSTALLATION_ADDRESS, saved: savedIn(url) },
    used: senderOf(settings),
    supportEmail: store?.supportEmail ?? null,
    mayChange: canChangeStorefront(actor),
  };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandStorefront(actor);
  const submission = parseWithZod(await form(), { schema: SenderForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...sender } = submission.value;
  try {
    const saved = savedWord(await changeSender(actor, sender, baseVersion));
    throw redirect(href(paths.mailSettings, { companyId: actor.company.id }, { saved }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["fromAddress"] });
  }
});

export const meta = () => settingsTitle(page);

export const handle = settingsHandle(page);

/** Settings › Customer Storefront › Mail. Rows S3, S4. */
export default function MailSettingsPage() {
  const { settings, company, installation, used, supportEmail, mayChange, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const told = { settings, company, installation, used, supportEmail };
  return (
    <>
      <PageHead
        title={page}
        meta={texts.lead}
        actions={<LinkButton href={href(paths.sentMail, { companyId: company.id })}>{texts.all}</LinkButton>}
      />
      <Saved word={answer ? null : saved} />
      <Section title={texts.sender}>
        {mayChange ? <SenderFields {...told} answer={answer} /> : <SenderFacts {...told} />}
      </Section>
      <Section title={texts.letters}>
        <p className="field-hint">{texts.lettersHint}</p>
        <LettersTable letters={settings.letters} companyId={company.id} />
      </Section>
    </>
  );
}
