import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { operatorDoor } from "~/auth/sessions.server";
import { SetUpForm } from "~/domain/installation/forms";
import { setUp } from "~/domain/installation/set-up";
import { isEmptyInstallation } from "~/domain/installation/setup-code";
import { href, paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { PlainShell } from "~/ui/plain-shell";
import { publicRoute } from "./auth/gate.server";
import { SetUpFields } from "./auth/set-up-fields";
import { refused, unfit } from "./form";

const texts = authTexts.setUp;

export const meta: MetaFunction = () => [{ title: `${texts.title} · ${authTexts.product}` }];

export const loader = publicRoute(async () => {
  if (!(await isEmptyInstallation())) throw redirect(paths.signIn);
  return null;
});

export const action = publicRoute(async ({ actor, request, form }) => {
  const hide = ["password"];
  const submission = parseWithZod(await form(), { schema: SetUpForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    const former = operatorDoor.secretOf(request);
    const { companyId, secret } = await setUp(actor, submission.value, {
      former,
      userAgent: request.headers.get("User-Agent"),
    });
    throw redirect(href(paths.consoleHome, { companyId }), {
      status: 303,
      headers: { "Set-Cookie": operatorDoor.cookie(secret) },
    });
  } catch (error) {
    return refused(submission, error, { fields: ["code", "nickname", "password"], hide });
  }
});

export default function SetUp() {
  const answer = useActionData<typeof action>();
  return (
    <PlainShell
      brand={{ name: authTexts.product, href: paths.home }}
      title={texts.title}
      lead={texts.lead}
      width="wide"
    >
      <SetUpFields result={answer?.result} />
    </PlainShell>
  );
}
