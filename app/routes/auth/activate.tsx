import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { lacksSecondFactor } from "~/auth/asking.server";
import { operatorDoor } from "~/auth/sessions.server";
import { joinPartner, registerPartner } from "~/domain/partner-invitations/activate";
import { JoinPartnerForm, RegisterPartnerForm } from "~/domain/partner-invitations/forms";
import { href, paths } from "~/paths";
import { activationTexts as texts } from "~/texts/activation";
import { authTexts } from "~/texts/auth";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { Form } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page-head";
import { PlainShell } from "~/ui/plain-shell";
import { refused, unfit } from "../form";
import { activationPage } from "./activate.server";
import { OfferedAgreement } from "./activate-agreement";
import { KnownLink } from "./activate-known";
import { JoinFields, RegisterFields } from "./activate-fields";
import { publicRoute } from "./gate.server";
import { signedInHere } from "./invitation.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = data?.offer ? say(texts.title, { company: data.offer.inviter }) : texts.voidTitle;
  return [{ title: `${title} · ${authTexts.product}` }];
};

export const loader = publicRoute((asked) => activationPage(asked));

/** The console of whichever company has accepted. */
const landing = ({ id }: { id: string }) => href(paths.consoleHome, { companyId: id }, { done: "activate" });

export const action = publicRoute(async (asked) => {
  const { actor, params, form, request } = asked;
  const token = params.token!;
  const hide = ["password"];
  const operator = await signedInHere(asked);
  const posted = await form();
  if (operator) {
    const submission = parseWithZod(posted, { schema: JoinPartnerForm });
    if (submission.status !== "success") return unfit(submission);
    try {
      const { as } = submission.value;
      if (as !== "new" && (await lacksSecondFactor(asked, as))) return redirect(paths.beginSecondFactor, 303);
      const company = await joinPartner(operator, token, submission.value);
      return redirect(landing(company), 303);
    } catch (error) {
      return refused(submission, error, { fields: ["as", "company"] });
    }
  }
  const submission = parseWithZod(posted, { schema: RegisterPartnerForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    const browser = { former: operatorDoor.secretOf(request), userAgent: request.headers.get("User-Agent") };
    const { company, secret } = await registerPartner(actor, token, submission.value, browser);
    const headers = { "Set-Cookie": operatorDoor.cookie(secret) };
    return redirect(landing(company), { status: 303, headers });
  } catch (error) {
    return refused(submission, error, { fields: ["company", "name", "email", "password"], hide });
  }
});

const brand = { name: authTexts.product, href: paths.home };

/** An activation link: the agreement, and whoever accepts it for their company. Row P8. */
export default function ActivatePartner() {
  const { offer, signedIn, known } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const { pathname } = useLocation();
  if (known) return <KnownLink {...known} />;
  if (!offer)
    return (
      <PlainShell brand={brand} title={texts.voidTitle} lead={texts.void}>
        <LinkButton href={paths.signIn}>{texts.toSignIn}</LinkButton>
      </PlainShell>
    );
  const { inviter, inviterId, partner, agreement, type } = offer;
  const lead = say(type === "service" ? texts.lead.service : texts.lead.program, {
    ...{ company: inviter, companyId: inviterId, partner, agreement },
  });
  return (
    <PlainShell brand={brand} title={say(texts.title, { company: inviter })} lead={lead} width="wide">
      <OfferedAgreement offer={offer} document={`${pathname}/document`} />
      {signedIn ? (
        <Section title={texts.accept}>
          {signedIn.inviting && (
            <Notice
              title={say(texts.own.title, { company: inviter })}
              actions={<LinkButton href={signedIn.inviting}>{texts.own.open}</LinkButton>}
            >
              {texts.own.text}
            </Notice>
          )}
          <Form action={href(paths.signOut, {}, { return: pathname })}>
            <p>
              {say(texts.signedInAs, { email: signedIn.email })}{" "}
              <Button tone="quiet" size="small">
                {texts.anotherLogin}
              </Button>
            </p>
          </Form>
          <JoinFields result={result} offer={offer} signedIn={signedIn} />
        </Section>
      ) : (
        <Section title={texts.register}>
          <p>{texts.registerLead}</p>
          <p>
            {texts.hasLogin}{" "}
            <a className="link" href={href(paths.signIn, {}, { return: pathname })}>
              {texts.signIn}
            </a>
          </p>
          <RegisterFields result={result} offer={offer} />
        </Section>
      )}
    </PlainShell>
  );
}
