import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PeopleForm } from "~/domain/companies/forms";
import { canChangeStorefront, demandProvider, demandStorefront } from "~/domain/companies/policy";
import { changeStoreSettings, storeSettingsOf } from "~/domain/companies/store-settings";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { DefinitionList } from "~/ui/definition-list";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { Saved } from "./saved";
import { savedIn, savedWord, settingsHandle, settingsTitle } from "./settings-page";
import { StaleNotice } from "./stale";

const texts = settingsTexts.people;
const page = settingsTexts.menu.people;

const SWITCHES = ["inviteFirstUser", "firstUserManages"] as const;

export const loader = consoleRoute(async ({ actor, url }) => {
  demandProvider(actor);
  const { people, versions } = await storeSettingsOf(actor.company.id);
  return {
    ...{ people, version: versions.people, saved: savedIn(url) },
    companyId: actor.company.id,
    mayChange: canChangeStorefront(actor),
  };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandStorefront(actor);
  const submission = parseWithZod(await form(), { schema: PeopleForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...people } = submission.value;
  try {
    const saved = savedWord(await changeStoreSettings(actor, { people }, baseVersion));
    throw redirect(href(paths.peopleSettings, { companyId: actor.company.id }, { saved }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => settingsTitle(page);

export const handle = settingsHandle(page);

/** Settings › Customer Storefront › Customers' users: what happens without an operator. Rows S3, S14. */
export default function PeopleSettings() {
  const { people, version, companyId, mayChange, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.result.initialValue;
  const stale = answer?.code === "settings-stale";
  const inWords = (on: boolean) => (on ? settingsTexts.portal.on : settingsTexts.portal.off);
  return (
    <>
      <PageHead title={page} meta={texts.lead} />
      <Saved word={answer ? null : saved} />
      {!mayChange && (
        <>
          <p className="field-hint">{settingsTexts.managersOnly}</p>
          <DefinitionList items={SWITCHES.map((name) => ({ term: texts[name][0], value: inWords(people[name]) }))} />
        </>
      )}
      {mayChange && (
        <>
          <ErrorSummary
            problems={problemsOf(
              [],
              Object.values(answer?.result.error ?? {}).flatMap((all) => all ?? []),
            )}
          />
          {stale && <StaleNotice />}
          <Form action={href(paths.peopleSettings, { companyId })}>
            <input type="hidden" name="baseVersion" value={stale || !typed ? version : String(typed.baseVersion)} />
            {SWITCHES.map((name) => {
              const on = typed ? typed[name] === "on" : people[name];
              const hint = stale && on !== people[name];
              return (
                <CheckboxField
                  key={name}
                  name={name}
                  label={texts[name][0]}
                  hint={hint ? say(settingsTexts.storedNow, { value: inWords(people[name]) }) : texts[name][1]}
                  defaultChecked={on}
                />
              );
            })}
            <SubmitRow>
              <Button tone="main">{settingsTexts.save}</Button>
            </SubmitRow>
          </Form>
        </>
      )}
    </>
  );
}
