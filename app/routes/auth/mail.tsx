import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { NotFound } from "~/domain/refusals";
import { findMail, isMailboxOpen } from "~/mail/mailbox.server";
import { paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { DefinitionList } from "~/ui/definition-list";
import { PlainShell } from "~/ui/plain-shell";
import { Time } from "~/ui/time";
import { publicRoute } from "./gate.server";
import { linked } from "./linked";

const texts = authTexts.mailbox;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? texts.title} · ${authTexts.product}` },
];

export const loader = publicRoute(async ({ actor, params }) => {
  const mail = isMailboxOpen(actor) ? await findMail(params.mailId ?? "") : null;
  if (!mail) throw new NotFound(isMailboxOpen(actor) ? "mail" : "page");
  return mail;
});

export default function Mail() {
  const { subject, sender, recipient, at, text } = useLoaderData<typeof loader>();
  return (
    <PlainShell
      brand={{ name: authTexts.product, href: paths.home }}
      title={subject}
      width="wide"
      after={<a href={paths.mailbox}>{texts.back}</a>}
    >
      <DefinitionList
        narrow
        items={[
          { term: texts.from, value: sender },
          { term: texts.to, value: recipient },
          { term: texts.sent, value: <Time value={at} look="absolute" /> },
        ]}
      />
      <div className="letter">
        {linked(text).map(({ address, words }, index) =>
          address ? (
            <a key={index} href={address}>
              {words}
            </a>
          ) : (
            words
          ),
        )}
      </div>
    </PlainShell>
  );
}
