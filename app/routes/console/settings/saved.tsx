import { settingsTexts as texts } from "~/texts/settings";
import { Notice } from "~/ui/notice";

/** What became of the last Save. */
export function Saved({ word }: { word: "yes" | "no" | null }) {
  if (!word) return null;
  return (
    <Notice tone={word === "yes" ? "ok" : "info"} live>
      {word === "yes" ? texts.saved : texts.unchanged}
    </Notice>
  );
}
