import { partnerTexts } from "~/texts/partners";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";

const texts = partnerTexts.invitation;

interface Props {
  /** The partner's. */
  name: string;
  link: string;
  /** Where to go from here. */
  done: string;
}

/** An activation link that was just made, this once. Row P7. */
export const ActivationLink = ({ name, link, done }: Props) => (
  <>
    <PageHead title={say(texts.linkFor, { name })} />
    <Notice tone="wait">{texts.copyText}</Notice>
    <p className="to-copy activation-link">
      <Id value={link} />
    </p>
    <p>
      <LinkButton tone="main" href={done}>
        {texts.done}
      </LinkButton>
    </p>
  </>
);
