import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { changeLetter } from "~/domain/messages/change-mail-settings";
import { LetterForm } from "~/domain/messages/forms";
import { storeLetters } from "~/domain/messages/letters";
import { ownWording } from "~/mail/store-letter";
import { href, paths } from "~/paths";
import { languageName } from "~/texts/languages";
import { messageTexts } from "~/texts/messages";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { LANGUAGES_SPOKEN } from "~/texts/storefront";
import { LinkButton } from "~/ui/button";
import { ChipLink } from "~/ui/chip";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle } from "../page";
import { LetterFields } from "./letter-fields";
import { kindIn, languageIn, type LetterPage, letterPage } from "./letter-page.server";
import { LetterPreview } from "./letter-preview";
import { mailCrumbs } from "./mail-crumbs";
import { Saved } from "./saved";
import { savedIn, savedWord, settingsTitle } from "./settings-page";

const texts = messageTexts.letter;

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const page = await letterPage(actor, params, url);
  return { page, saved: savedIn(url), tested: url.searchParams.get("test") === "sent" };
});

export const action = consoleRoute(async ({ actor, params, url, form }) => {
  demandStorefront(actor);
  const [kind, language] = [kindIn(params), languageIn(url)];
  const submission = parseWithZod(await form(), { schema: LetterForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, on, ...words } = submission.value;
  try {
    const wording = ownWording(kind, language, words);
    const saved = savedWord(await changeLetter(actor, { kind, language, on, wording }, baseVersion));
    throw redirect(href(paths.letter, { companyId: actor.company.id, kind }, { language, saved }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["subject", "text"] });
  }
});

type Shown = { page: LetterPage } | undefined;

const nameOf = (data: Shown) => (data ? messageTexts.kinds[data.page.kind] : settingsTexts.menu.mail);

export const meta = ({ data }: { data?: Shown }) => settingsTitle(nameOf(data));

export const handle = pageHandle<NonNullable<Shown>>((data) => [
  ...mailCrumbs(data.page.companyId),
  { label: nameOf(data) },
]);

/** One letter: whether it is sent, what it says in each language, and how that looks. Rows S3, S4. */
export default function Letter() {
  const { page, saved, tested } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { kind, language, companyId, own, email, mayChange } = page;
  const { always } = storeLetters[kind];
  const at = { companyId, kind };
  return (
    <>
      <PageHead
        title={messageTexts.kinds[kind]}
        meta={`${texts.when[kind]}${always ? ` ${texts.always[always]}` : ""}`}
        actions={
          mayChange &&
          page.preview && (
            <LinkButton href={href(paths.sendLetterTest, at, { language })} data-confirm="">
              {texts.test}
            </LinkButton>
          )
        }
      />
      <Saved word={answer ? null : saved} />
      {tested && (
        <Notice tone="ok" live>
          {say(texts.testSent, { email })}
        </Notice>
      )}
      <nav className="filter-bar" aria-label={texts.languages}>
        {LANGUAGES_SPOKEN.map((spoken) => (
          <ChipLink key={spoken} href={href(paths.letter, at, { language: spoken })} on={spoken === language}>
            {own.includes(spoken) ? say(texts.ownWords, { language: languageName(spoken) }) : languageName(spoken)}
          </ChipLink>
        ))}
      </nav>
      <div className="section">
        <LetterFields key={language} page={page} answer={answer} />
      </div>
      <LetterPreview page={page} />
    </>
  );
}
