import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { operatorDoor } from "~/auth/sessions.server";
import { acceptInvitation, joinByInvitation } from "~/domain/invitations/accept";
import { AcceptInvitationForm } from "~/domain/operators/forms";
import { href, paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PlainShell } from "~/ui/plain-shell";
import { refused, unfit } from "../form";
import { publicRoute } from "./gate.server";
import { invitationPage, signedInHere } from "./invitation.server";
import { InvitationFields } from "./invitation-fields";

const texts = operatorTexts.invitation;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = data?.invited ? say(texts.title, { company: data.invited.company }) : texts.voidTitle;
  return [{ title: `${title} · ${authTexts.product}` }];
};

export const loader = publicRoute((asked) => invitationPage(asked));

export const action = publicRoute(async (asked) => {
  const { actor, params, form, request } = asked;
  const token = params.token!;
  const hide = ["password"];
  const operator = await signedInHere(asked);
  const submission = parseWithZod(await form(), { schema: AcceptInvitationForm });
  try {
    if (operator) {
      const company = await joinByInvitation(operator, token);
      throw redirect(href(paths.consoleHome, { companyId: company.id }), 303);
    }
    if (submission.status !== "success") return unfit(submission, { hide });
    const browser = { former: operatorDoor.secretOf(request), userAgent: request.headers.get("User-Agent") };
    const { secret, company, awaitsSecondFactor } = await acceptInvitation(actor, token, submission.value, browser);
    const home = href(paths.consoleHome, { companyId: company.id });
    throw redirect(awaitsSecondFactor ? href(paths.secondFactor, {}, { return: home }) : home, {
      status: 303,
      headers: { "Set-Cookie": operatorDoor.cookie(secret) },
    });
  } catch (error) {
    return refused(submission, error, { fields: ["name", ...hide], hide });
  }
});

const brand = { name: authTexts.product, href: paths.home };

/** An invitation to work for a company. */
export default function Invitation() {
  const { state, invited, signedInAs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { pathname } = useLocation();
  if (!invited)
    return (
      <PlainShell brand={brand} title={texts.voidTitle} lead={texts.void}>
        <LinkButton href={paths.signIn}>{texts.toSignIn}</LinkButton>
      </PlainShell>
    );
  const { company, email, role } = invited;
  const lead = say(texts.lead, { company, role: operatorTexts.roles[role] });
  const problems = (answer?.result.error?.[""] ?? []).map((message) => ({ message }));
  return (
    <PlainShell brand={brand} title={say(texts.title, { company })} lead={lead}>
      {state === "new" && (
        <>
          <p>{say(texts.choose, { email })}</p>
          <InvitationFields result={answer?.result} {...invited} />
        </>
      )}
      {state === "sign-in" && (
        <>
          <ErrorSummary problems={problems} />
          <p>{say(texts.signIn, { email })}</p>
          <LinkButton tone="main" href={href(paths.signIn, {}, { return: pathname })}>
            {texts.signInButton}
          </LinkButton>
        </>
      )}
      {state === "join" && (
        <Form>
          <ErrorSummary problems={problems} />
          <p>{say(texts.joinText, { email })}</p>
          <Button tone="main">{texts.join}</Button>
        </Form>
      )}
      {state === "another" && (
        <Form action={paths.signOut}>
          <ErrorSummary problems={problems} />
          <p>{say(texts.another, { email: signedInAs ?? "", invited: email })}</p>
          <Button tone="main">{texts.signOut}</Button>
        </Form>
      )}
    </PlainShell>
  );
}
