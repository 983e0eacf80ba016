import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { denyCustomerUser } from "~/domain/customer-users/deny";
import { DenyUserForm } from "~/domain/customer-users/forms";
import { isPending } from "~/domain/customer-users/status";
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
import { deedPage, placeOf, userAt } from "./user-page.server";

export const loader = consoleRoute((asked) => deedPage(asked));

export const action = consoleRoute(async (asked) => {
  const at = placeOf(asked);
  const submission = parseWithZod(await asked.form(), { schema: DenyUserForm });
  if (submission.status !== "success") return unfit(submission);
  let mailed: boolean;
  try {
    mailed = await denyCustomerUser(asked.actor, userAt(asked), submission.value.reason);
  } catch (error) {
    return refused(submission, error, { fields: ["reason"] });
  }
  throw redirect(href(paths.usersOfCustomer, at, { denied: at.customerUserId, ...(!mailed && { mail: "off" }) }), 303);
});

export const meta = () => title(texts.deny);

export const handle = userHandle(texts.deny);

/** Turns somebody down who waits for approval. Row S4; decision 7. */
export default function DenyUser() {
  const { user, at } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string }>({ id: "deny", lastResult: answer?.result ?? null });
  const waits = isPending(user.status);
  return (
    <Confirm
      question={say(texts.denyQuestion, { name: user.name })}
      submit={waits ? texts.deny : undefined}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.changeCustomerUser, at) }}
      problems={problemsOf([fields.reason], form.errors)}
      fields={
        (waits || answer) && (
          <TextAreaField field={fields.reason} label={texts.denyReason} hint={texts.denyReasonHint} rows={3} required />
        )
      }
    >
      <p>{say(texts.denyText, { email: user.email })}</p>
    </Confirm>
  );
}
