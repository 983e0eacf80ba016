import { paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { Time } from "~/ui/time";

const texts = operatorTexts.security;

interface Props {
  factor: { since: Date | null; codesLeft: number; requiredBy: string[] };
  timeZone: string;
}

/** Whether there is a second factor, and what can be done about it. */
export function FactorSection({ factor: { since, codesLeft, requiredBy }, timeZone }: Props) {
  const required = requiredBy.length > 0 && say(texts.requiredBy, { companies: requiredBy.join(", ") });
  return (
    <Section title={texts.factor}>
      {since ? (
        <p>
          <Status tone="ok">{texts.factorOn}</Status> <Time value={since} timeZone={timeZone} look="absolute" />
        </p>
      ) : (
        <p>
          <Status tone={required ? "bad" : "wait"}>{texts.factorOff}</Status>
        </p>
      )}
      {since && <p className="field-hint">{say(texts.codesLeft, { count: codesLeft })}.</p>}
      {required && <p className="field-hint">{required}</p>}
      <p className="button-row">
        {since ? (
          <>
            <LinkButton href={paths.recoveryCodes}>{texts.newCodes}</LinkButton>
            {!required && <LinkButton href={paths.turnOffSecondFactor}>{texts.turnOff}</LinkButton>}
          </>
        ) : (
          <LinkButton tone="main" href={paths.beginSecondFactor}>
            {texts.setUp}
          </LinkButton>
        )}
      </p>
    </Section>
  );
}
