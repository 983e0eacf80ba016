import { settingsTexts } from "~/texts/settings";
import { say } from "~/texts/say";
import { readabilityOf } from "~/ui/brand";

const texts = settingsTexts.contrast;

type Reading = NonNullable<ReturnType<typeof readabilityOf>>["light"];

const verdictOf = (ratio: number) => texts.verdicts[ratio >= 7 ? "good" : ratio >= 4.5 ? "enough" : "poor"];
const figure = (ratio: number) => ratio.toFixed(1);

const inWords = (text: string, { accent, changed, inkIsWhite, links, letters }: Reading) =>
  say(text, {
    ...{ accent, changed: changed ? "yes" : "no", ink: inkIsWhite ? "white" : "dark" },
    ...{ links: verdictOf(links), linksRatio: figure(links) },
    ...{ letters: verdictOf(letters), lettersRatio: figure(letters) },
  });

/** A button and a link in the colour, as the storefront draws them; the words beside say the same. */
function Sample({ label, of: { page, accent, ink } }: { label: string; of: Reading }) {
  return (
    <svg className="contrast-sample" viewBox="0 0 220 64" aria-hidden="true">
      <rect width="220" height="64" rx="8" fill={page} />
      <rect x="12" y="14" width="96" height="36" rx="7" fill={accent} />
      <text x="60" y="37" textAnchor="middle" fill={ink}>
        {texts.sampleButton}
      </text>
      <text x="124" y="37" fill={accent} textDecoration="underline">
        {texts.sampleLink} · {label}
      </text>
    </svg>
  );
}

/** Whether the storefront's colour can be read, in words, for light and dark pages. Row S1. */
export function Contrast({ colour }: { colour: string | null }) {
  if (!colour) return <p className="field-hint">{texts.own}</p>;
  const readability = readabilityOf(colour);
  if (!readability) return null;
  const { light, dark } = readability;
  return (
    <div className="contrast" role="group" aria-label={texts.title}>
      <Sample label={texts.lightPage} of={light} />
      <p className="field-hint">{inWords(texts.light, light)}</p>
      <Sample label={texts.darkPage} of={dark} />
      <p className="field-hint">{inWords(texts.dark, dark)}</p>
    </div>
  );
}
