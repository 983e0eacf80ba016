import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { findOperator } from "~/auth/asking.server";
import { operatorDoor } from "~/auth/sessions.server";
import { SignInForm } from "~/domain/operators/forms";
import { signIn } from "~/domain/operators/sign-in";
import { href, paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { Notice } from "~/ui/notice";
import { PlainShell } from "~/ui/plain-shell";
import { refused, unfit } from "../form";
import { firstRoute, publicRoute } from "./gate.server";
import { operatorReturnAddress } from "./return-address";
import { SignInFields } from "./sign-in-fields";

const texts = authTexts.signIn;

export const meta: MetaFunction = () => [{ title: `${texts.title} · ${authTexts.product}` }];

export const loader = firstRoute(async ({ request, context, url }) => {
  const back = operatorReturnAddress(url.searchParams.get("return"), url.origin);
  if (await findOperator({ request, context })) throw redirect(back ?? paths.console);
  return {
    back,
    signedOut: url.searchParams.has("signed-out"),
    passwordChanged: url.searchParams.has("password-changed"),
  };
});

export const action = publicRoute(async ({ actor, request, url, form }) => {
  const hide = ["password"];
  const submission = parseWithZod(await form(), { schema: SignInForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  const { email, password, return: back } = submission.value;
  try {
    const former = operatorDoor.secretOf(request);
    const userAgent = request.headers.get("User-Agent");
    const { secret, awaitsSecondFactor } = await signIn(actor, { email, password, former, userAgent });
    const next = operatorReturnAddress(back, url.origin);
    throw redirect(awaitsSecondFactor ? href(paths.secondFactor, {}, { return: next }) : (next ?? paths.console), {
      status: 303,
      headers: { "Set-Cookie": operatorDoor.cookie(secret) },
    });
  } catch (error) {
    return refused(submission, error, { fields: hide, hide });
  }
});

export default function SignIn() {
  const { back, signedOut, passwordChanged } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PlainShell
      brand={{ name: authTexts.product, href: paths.home }}
      title={texts.title}
      lead={texts.lead}
      after={<a href={paths.storefrontDoor}>{texts.toStorefront}</a>}
    >
      {signedOut && !answer && <Notice tone="ok" live title={texts.signedOut} />}
      {passwordChanged && !answer && <Notice tone="ok" live title={texts.passwordChanged} />}
      <SignInFields
        result={answer?.result}
        back={back}
        submit={texts.submit}
        forgot={{ label: texts.forgot, href: paths.forgotPassword }}
      />
    </PlainShell>
  );
}
