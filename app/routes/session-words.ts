import { say } from "~/texts/say";
import { textsIn } from "~/texts/storefront";

/** The first that fits: most browsers also name the ones they are like. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?(iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const SYSTEMS: [RegExp, string][] = [
  [/\bWindows\b/, "Windows"],
  [/\biPad\b/, "iPad"],
  [/\biPhone\b/, "iPhone"],
  [/\bAndroid\b/, "Android"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const nameIn = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

/** "Firefox on Windows", as far as the browser tells. */
function browserName(userAgent: string | null, language: string): string {
  const texts = textsIn(language).sessions;
  const [browser, system] = [nameIn(BROWSERS, userAgent ?? ""), nameIn(SYSTEMS, userAgent ?? "")];
  if (browser && system) return say(texts.browserOn, { browser, system });
  return browser ?? system ?? texts.unknownBrowser;
}

/** Where a session was opened, as its person reads it. */
export const sessionInWords = (
  { userAgent, ip }: { userAgent: string | null; ip: string | null },
  language: string,
) => ({
  browser: browserName(userAgent, language),
  place: ip || textsIn(language).sessions.unknownPlace,
});
