import type { ContractLetter } from "~/domain/contracts/letters";
import type { ToldDeed } from "~/domain/contracts/tell";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { partnerLetterTexts } from "~/texts/partner-letters";
import { say } from "~/texts/say";
import type { Mail } from "./transport.server";

const texts = partnerLetterTexts.answered;

/** What the one who rejects or sends back writes. */
const noteOf = ({ deed, note, endNote }: ContractLetter & { deed: ToldDeed }) =>
  deed === "refine" ? note : deed === "reject" ? endNote : null;

/** Tells an owner what the other side of a contract has done with it. Row P2. */
export function contractAnswered(letter: ContractLetter & { deed: ToldDeed }): Mail {
  const { deed, name, email, companyId, contractId, status } = letter;
  const [distributor, partner] = [letter.distributor.name, letter.partner.name];
  const other = letter.distributor.id === companyId ? partner : distributor;
  const facts = { agreement: letter.agreement, by: letter.by, distributor, partner, other };
  const note = noteOf(letter);
  const state = status === "active" ? texts.state.active : texts.state.waits;
  return {
    to: { name, address: email },
    letter: {
      subject: say(texts.subjects[deed], facts),
      paragraphs: [
        say(mailTexts.hello, { name }),
        [say(texts.texts[deed], facts), ...(deed === "enrol" || deed === "submit" ? [state] : [])].join(" "),
        ...(note === null ? [] : [say(texts.note, { note })]),
      ],
      button: { label: partnerLetterTexts.open, href: env.ORIGIN + href(paths.contract, { companyId, contractId }) },
      notes: [],
    },
  };
}
