import { useSay, useTexts } from "../language";
import { LanguageLinks } from "./language-links";

/** Other languages, at the foot of a page: a stranger chooses here, a signed-in person in their profile. */
export function StoreFoot({ profile }: { profile: string | null }) {
  const texts = useTexts();
  const say = useSay();
  if (profile === null) return <LanguageLinks />;
  return (
    <p>
      <a href={`${profile}#profile-language`}>{say(texts.language.change, { language: texts.name })}</a>
    </p>
  );
}
