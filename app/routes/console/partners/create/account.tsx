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
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { Section } from "~/ui/page-head";
import { refused } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { Boxes } from "./boxes";
import { creationDraft } from "./draft.server";
import { finish } from "./finish.server";
import { CreationFrame, StepRow } from "./frame";
import { creationHandle, stepTitle } from "./handle";
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
    return refused(submission, error);
  }
});

export const meta = () => stepTitle("account");

export const handle = creationHandle;

/** Who gets into the account: me, and those who are added. Row P7. */
export default function CreationAccount() {
  const { at, steps, offer, added, me } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const users = offer.filter(({ id }) => added.includes(id));
  return (
    <CreationFrame steps={steps} step="account">
      <ErrorSummary problems={problemsOf([], answer?.result.error?.[""] ?? undefined)} />
      <Section title={texts.users}>
        <ul className="account-users">
          <li>
            <span dir="auto">{say(texts.me, { name: me.name })}</span> <span className="soft">{texts.meHint}</span>
          </li>
          {users.map(({ id, name, email, role }) => (
            <li key={id}>
              <span dir="auto">{name}</span>{" "}
              <span className="soft">{say(texts.personHint, { email, role: consoleTexts.roles[role] })}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Form>
        {offer.length === 0 ? (
          <p>{texts.nobodyElse}</p>
        ) : (
          <>
            <Boxes
              id="users"
              legend={texts.addUsers}
              hint={texts.addUsersHint}
              boxes={offer.map(({ id, name, email, role }) => ({
                ...{ id, label: name, checked: added.includes(id) },
                hint: say(texts.personHint, { email, role: consoleTexts.roles[role] }),
              }))}
            />
            <CheckboxField id="select-all" name="selectAll" label={texts.selectAll} />
            <p>
              <Button formAction={href(paths.addPartnerUsers, at)}>{texts.add}</Button>
            </p>
          </>
        )}
        <StepRow step="account" at={at} next={texts.create} />
      </Form>
    </CreationFrame>
  );
}
