import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { viewDoor } from "~/auth/sessions.server";
import { ViewAsForm } from "~/domain/customer-users/forms";
import { canEnter } from "~/domain/customer-users/status";
import { viewAsCustomer } from "~/domain/customer-users/view-as";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { TextAreaField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { userHandle } from "./user-crumbs";
import { deedPage, userAt } from "./user-page.server";

export const loader = consoleRoute((asked) => deedPage(asked));

export const action = consoleRoute(async (asked) => {
  const { actor, request } = asked;
  const submission = parseWithZod(await asked.form(), { schema: ViewAsForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const { user } = await deedPage(asked);
    const former = viewDoor.secretOf(request);
    const userAgent = request.headers.get("User-Agent");
    const secret = await viewAsCustomer(actor, userAt(asked), { ...submission.value, former, userAgent });
    throw redirect(href(paths.storefrontHome, { nickname: user.nickname ?? "" }), {
      status: 303,
      headers: { "Set-Cookie": viewDoor.cookie(secret) },
    });
  } catch (error) {
    return refused(submission, error, { fields: ["reason"] });
  }
});

export const meta = () => title(texts.viewAs);

export const handle = userHandle(texts.viewAs);

/** Looks at the portal as one of its users, for a reason that the customer can read. */
export default function ViewAs() {
  const { user, at } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string }>({ id: "view-as", lastResult: answer?.result ?? null });
  const { name, customer, status, nickname } = user;
  const can = canEnter(status) && nickname !== null;
  return (
    <Confirm
      question={say(texts.viewAsQuestion, { name })}
      submit={can ? texts.viewAsSubmit : undefined}
      cancel={{ label: consoleTexts.cancel, href: href(paths.changeCustomerUser, at) }}
      problems={problemsOf([fields.reason], form.errors)}
      fields={
        (can || answer) && (
          <TextAreaField
            field={fields.reason}
            label={texts.viewAsReason}
            hint={say(texts.viewAsReasonHint, { customer: customer.name })}
            rows={3}
            required
          />
        )
      }
    >
      <p>{can ? texts.viewAsText : nickname === null ? texts.noPortalUrl : texts.viewAsNot}</p>
    </Confirm>
  );
}
