import { useLocation, useRouteLoaderData } from "@remix-run/react";
import type { DocumentFacts } from "../document";
import { LANGUAGE_PARAMETER } from "~/paths";
import { LANGUAGES_SPOKEN, textsIn } from "~/texts/storefront";
import { useLanguage, useTexts } from "../language";

/** The page that is open, in each language; nothing for somebody whose profile has decided. Row S10. */
export function LanguageLinks() {
  const { pathname, search } = useLocation();
  const { label } = useTexts().language;
  const current = useLanguage();
  if ((useRouteLoaderData("root") as DocumentFacts | undefined)?.spoken?.own) return null;
  const addressIn = (language: string) => {
    const query = new URLSearchParams(search);
    query.set(LANGUAGE_PARAMETER, language);
    return `${pathname}?${query}`;
  };
  return (
    <nav aria-label={label} className="languages">
      {LANGUAGES_SPOKEN.map((language) => (
        <a
          key={language}
          href={addressIn(language)}
          lang={language}
          hrefLang={language}
          rel="nofollow"
          aria-current={language === current ? "true" : undefined}
        >
          {textsIn(language).name}
        </a>
      ))}
    </nav>
  );
}
