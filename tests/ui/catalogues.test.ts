import { describe, expect, test } from "vitest";
import { fieldSentence } from "~/texts/fields";
import { addressLabels } from "~/texts/addresses";
import { passwordRulesInWords } from "~/texts/passwords";
import { sentence } from "~/texts/refusals";
import { say } from "~/texts/say";
import { firstSpoken, isSpoken, LANGUAGES_SPOKEN, textsIn } from "~/texts/storefront";
import { de } from "~/texts/storefront/de";
import { en } from "~/texts/storefront/en";
import { PSEUDO, pseudo } from "~/texts/storefront/pseudo";
import { argumentsOf, textsOf } from "./catalogues";

const english = textsOf(en);
const german = textsOf(de);

/** The same word in both languages, or no word at all. */
const SAME = [
  ...["account.name", "activity.of", "address.postalCodes.eircode", "dir"],
  ...[
    "door.product",
    "letters.sample.test",
    "profile.name",
    "sessions.browser",
    "steps.approval.nothing",
    "steps.done.nothing",
  ],
  ...["users.name", "users.status"],
];

describe("the German catalogue", () => {
  test("has every text of the English one, and no other", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("leaves nothing in English, and nothing empty", () => {
    const same = [...german].filter(([way, text]) => text === english.get(way)).map(([way]) => way);
    expect(same.sort()).toEqual(SAME);
    expect([...german].filter(([way, text]) => text.trim() === "" && english.get(way) !== "")).toEqual([]);
  });

  test("speaks to people formally, with the marks of its own language", () => {
    expect([...german].filter(([, text]) => /\b(du|dein|deine|dir|dich|euch)\b/i.test(text))).toEqual([]);
    expect([...german].filter(([, text]) => /["“](?=\w)|\w'\w/u.test(text))).toEqual([]);
  });
});

test.each([
  ["en", english],
  ["de", german],
  [PSEUDO, textsOf(pseudo)],
])("every text in %s can be filled with what the English one asks for, and with nothing else", (language, texts) => {
  const names = (asked: readonly string[]) => [...new Set(asked.map((argument) => argument.split(":")[0]))];
  const wrong = [...texts].filter(([way, text]) => {
    const [here, there] = [argumentsOf(text, language), argumentsOf(english.get(way)!, "en")];
    return String(names(here)) !== String(names(there)) || here.some((argument) => !there.includes(argument));
  });
  expect(wrong).toEqual([]);
});

test("the made-up language keeps nothing in plain letters, and is four tenths longer", () => {
  for (const [way, text] of textsOf({ ...pseudo, dir: "", locale: "" })) {
    expect([
      way,
      text.replace(
        /\{\w+(, (number|plural|select),?)?|\b(one|other|=0|yes|page|suspended|storefront|session|none|both|special|letterAndDigit)(?= \{)/g,
        "",
      ),
    ]).toEqual([way, expect.not.stringMatching(/[a-z]/i) as string]);
    if (!/^(ui\.(inAll|rangeOf)|dir|locale)$/.test(way))
      expect(text.length).toBeGreaterThanOrEqual(english.get(way)!.length * 1.4);
  }
});

describe("a language", () => {
  test("is the first of those wished for that there are texts in", () => {
    expect(firstSpoken(null, "fr", "de", "en")).toBe("de");
    expect(firstSpoken(undefined, null)).toBe("en");
    expect(firstSpoken("constructor", "__proto__")).toBe("en");
    expect(LANGUAGES_SPOKEN).toEqual(["en", "de"]);
    expect(isSpoken(PSEUDO)).toBe(false);
    expect(textsIn("xx")).toBe(en);
  });

  test("has its own words for numbers, countries and the parts of an address", () => {
    expect(say(de.letters.once, { hours: 1 }, "de")).toContain("eine Stunde lang");
    expect(say(de.letters.once, { hours: 72 }, "de")).toContain("72 Stunden lang");
    expect(addressLabels("DE", "de")).toMatchObject({ postalCode: "Postleitzahl", state: "Bundesland" });
    expect(addressLabels("DE")).toMatchObject({ postalCode: "Postal code", state: "State" });
    expect(fieldSentence("postal-code-shape?country=CH", "de")).toContain("„Postleitzahl“");
    expect(fieldSentence("postal-code-shape?country=CH", "de")).toContain("Schweiz");
    expect(fieldSentence("too-long?max=1000", "de")).toBe("Verwenden Sie höchstens 1.000 Zeichen");
    const rules = { fewestCharacters: 14, needsLetterAndDigit: true, needsSpecial: false };
    expect(passwordRulesInWords(rules, "de")).toMatch(
      /^Mindestens 14 Zeichen, darunter ein Buchstabe und eine Ziffer\./,
    );
  });

  test("says how long to wait, in seconds and in minutes", () => {
    const wait = (seconds: number, minutes: number) =>
      sentence({ code: "too-many-tries", parameters: { seconds, minutes } }, "de");
    expect(wait(0, 0)).toBe("Zu viele Versuche. Versuchen Sie es gleich noch einmal.");
    expect(wait(1, 0)).toContain("in 1 Sekunde noch");
    expect(wait(900, 15)).toContain("in 15 Minuten noch");
  });
});
