import { parseWithZod } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { offerColleagues } from "~/domain/partners/create/offers";
import { demandOffer } from "~/domain/partners/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { creationTexts as texts } from "~/texts/partner-creation";
import { say } from "~/texts/say";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { consoleRoute } from "../../gate.server";
import { Boxes } from "./boxes";
import { creationDraft } from "./draft.server";
import { finish, refusedFinish } from "./finish.server";
import { CreationFrame, StepRow } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { problemsAtEnd } from "./problems-at-end";
import { tickedUsers } from "./typed";

export const loader = consoleRoute(async (asked) => {
  const { answers, at, steps } = await creationDraft(asked, "account");
  demandOffer(asked.actor);
  const offer = await offerColleagues(asked.actor);
  const { name, email } = asked.actor;
  return { at, steps, offer, added: answers.colleagues ?? [], me: { name, email } };
});

export const action = consoleRoute(async (asked) => {
  const { at } = await creationDraft(asked, "account");
  demandOffer(asked.actor);
  const body = await asked.form();
  const submission = parseWithZod(body, { schema: z.object({}) });
  try {
    return await finish(asked.actor, at, { colleagues: tickedUsers(body, await offerColleagues(asked.actor)) });
  } catch (error) {
    return refusedFinish(submission, error, at);
  }
});

export const meta = () => stepTitle("account");

export const handle = creationHandle;

/** Who gets into the account: me, and those who are added. Row P7. */
export default function CreationAccount() {
  const { at, steps, offer, added, me } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const users = offer.filter(({ id }) => added.includes(id));
  const others = offer.filter(({ id }) => !added.includes(id));
  const hintOf = ({ email, role }: (typeof offer)[number]) =>
    say(texts.personHint, { email, role: consoleTexts.roles[role] });
  const add = href(paths.addPartnerUsers, at);
  return (
    <CreationFrame steps={steps} step="account">
      <ErrorSummary problems={problemsAtEnd([], answer?.result.error?.[""] ?? undefined, answer?.leads)} />
      <Form>
        <h2>{texts.users}</h2>
        <ul className="account-users">
          <li>
            <span dir="auto">{say(texts.me, { name: me.name })}</span> <span className="soft">{texts.meHint}</span>
          </li>
          {users.map((user) => (
            <li key={user.id}>
              <input type="hidden" name={user.id} value="on" />
              <span dir="auto">{user.name}</span> <span className="soft">{hintOf(user)}</span>{" "}
              <Button
                size="small"
                formAction={add}
                name="remove"
                value={user.id}
                aria-label={say(texts.removeOf, { name: user.name })}
              >
                {texts.remove}
              </Button>
            </li>
          ))}
        </ul>
        {others.length === 0 ? (
          <p className="soft">{offer.length === 0 ? texts.nobodyElse : texts.everybodyAdded}</p>
        ) : (
          <>
            <Boxes
              id="users"
              legend={texts.addUsers}
              hint={texts.addUsersHint}
              boxes={others.map((user) => ({ id: user.id, label: user.name, checked: false, hint: hintOf(user) }))}
            />
            <CheckboxField id="select-all" name="selectAll" label={texts.selectAll} />
            <p>
              <Button formAction={add}>{texts.add}</Button>
            </p>
          </>
        )}
        <StepRow step="account" at={at} next={texts.create} />
      </Form>
    </CreationFrame>
  );
}
