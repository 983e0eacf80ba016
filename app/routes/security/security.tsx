import { useLoaderData } from "@remix-run/react";
import { operatorDoor } from "~/auth/sessions.server";
import { listOwnSessions } from "~/domain/operators/sessions";
import { findSecondFactor } from "~/domain/second-factors/find";
import { paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page-head";
import { operatorRoute } from "../console/gate.server";
import { sessionInWords } from "../session-words";
import { FactorSection } from "./factor-section";
import { SecurityShell, securityTitle } from "./shell";
import { SessionsSection } from "./sessions-section";

const texts = operatorTexts.security;

const words = Object.keys(texts.done) as (keyof typeof texts.done)[];

export const meta = () => securityTitle(texts.title);

export const loader = operatorRoute(async ({ actor, request, url }) => {
  const [factor, sessions] = await Promise.all([
    findSecondFactor(actor),
    listOwnSessions(actor, operatorDoor.secretOf(request)),
  ]);
  return {
    factor,
    sessions: sessions.map((session) => ({ ...session, ...sessionInWords(session, "en") })),
    email: actor.email,
    timeZone: actor.timeZone,
    said: words.find((word) => word === url.searchParams.get("done")) ?? null,
  };
});

/** How an operator signs in: second factor, password, sessions. */
export default function Security() {
  const { factor, sessions, email, timeZone, said } = useLoaderData<typeof loader>();
  return (
    <SecurityShell
      wide
      title={texts.title}
      lead={say(texts.lead, { email })}
      after={{ label: texts.back, href: paths.console }}
    >
      {said && <Notice tone="ok" live title={texts.done[said]} />}
      <FactorSection factor={factor} timeZone={timeZone} />
      <Section title={texts.password}>
        <LinkButton href={paths.changeOwnPassword}>{texts.changePassword}</LinkButton>
      </Section>
      <SessionsSection sessions={sessions} timeZone={timeZone} />
    </SecurityShell>
  );
}
