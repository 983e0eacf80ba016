import { useLoaderData } from "@remix-run/react";
import { listMessages } from "~/domain/messages/list";
import { findSignUp } from "~/domain/sign-ups/find";
import { isOpen } from "~/domain/sign-ups/status";
import { findDuplicates } from "~/domain/tier-accounts/duplicates";
import { href, paths } from "~/paths";
import { signUpTexts } from "~/texts/sign-ups";
import { LinkButton } from "~/ui/button";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { Dotted, PageHead, Section } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import { MessagesTable } from "../messages-table";
import { pageHandle, title } from "../page";
import { Alike } from "./alike";
import { Answers } from "./answers";
import { approvalsCrumbs, namedOr } from "./approvals-page";
import { SignUpState } from "./states";

const texts = signUpTexts.details;

export const loader = consoleRoute(async ({ actor, params }) => {
  const signUp = await findSignUp(actor, params.signUpId!);
  const { organization: name, email } = signUp.answers;
  const [alike, mail] = await Promise.all([
    isOpen(signUp.status) ? findDuplicates(actor, { data: { name, email, externalId: "" } }) : [],
    listMessages(actor, signUp.id),
  ]);
  return { signUp, alike, mail, companyId: actor.company.id, timeZone: actor.timeZone };
});

type Shown = Awaited<ReturnType<typeof loader>>;

export const meta = ({ data }: { data?: Shown }) =>
  title(data ? namedOr(data.signUp.answers.organization) : texts.signUp, signUpTexts.approvals.title);

export const handle = pageHandle<Shown>(({ companyId, signUp }) => [
  ...approvalsCrumbs(companyId),
  { label: signUp.id },
]);

/** Everything that was said, and what helps to decide. Row S4. */
export default function Approval() {
  const { signUp, alike, mail, companyId, timeZone } = useLoaderData<typeof loader>();
  const { id, status, may } = signUp;
  const at = { companyId, signUpId: id };
  return (
    <>
      <PageHead
        title={namedOr(signUp.answers.organization)}
        meta={<Dotted items={[<Id key="id" value={id} />, <SignUpState key="state" status={status} />]} />}
        actions={
          <>
            {may.decide && (
              <>
                <LinkButton href={href(paths.denySignUp, at)} data-confirm="">
                  {texts.deny}
                </LinkButton>
                <LinkButton tone="main" href={href(paths.approveSignUp, at)}>
                  {texts.approve}
                </LinkButton>
              </>
            )}
            {may.erase && (
              <LinkButton href={href(paths.eraseSignUp, at)} data-confirm="">
                {texts.erase}
              </LinkButton>
            )}
          </>
        }
      />
      {status === "unconfirmed" && (
        <Notice tone="wait" title={texts.unconfirmed}>
          {texts.unconfirmedHint}
        </Notice>
      )}
      {signUp.email === "" && <Notice tone="info" title={texts.erased} />}
      <Section title={texts.answers}>
        <Answers signUp={signUp} companyId={companyId} timeZone={timeZone} />
      </Section>
      {isOpen(status) && (
        <Section title={texts.alike}>
          <Alike accounts={alike} users={signUp.users} others={signUp.others} companyId={companyId} />
        </Section>
      )}
      <Section title={texts.mail}>
        <MessagesTable
          caption={texts.mail}
          messages={mail}
          timeZone={timeZone}
          empty={<p className="soft">{texts.noMail}</p>}
        />
      </Section>
    </>
  );
}
