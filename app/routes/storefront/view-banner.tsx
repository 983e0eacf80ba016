import type { Viewer } from "~/auth/actor";
import { href, paths } from "~/paths";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { useSpeech } from "~/ui/speech";
import { timeText } from "~/ui/time";
import { useSay, useTexts } from "../language";

interface Props {
  /** The person whose portal it is. */
  name: string;
  view: Viewer;
  timeZone: string;
  nickname: string;
}

/** On every page of an operator who looks at the portal as somebody else. */
export function ViewBanner({ name, view, timeZone, nickname }: Props) {
  const { viewing: texts } = useTexts();
  const { locale } = useSpeech();
  const say = useSay();
  return (
    <Notice
      tone="wait"
      title={say(texts.banner, { name, until: timeText({ value: view.until, timeZone, locale }) })}
      actions={
        <form method="post" action={href(paths.endView, { nickname })}>
          <Button size="small" tone="main">
            {texts.end}
          </Button>
        </form>
      }
    >
      <span dir="auto">{say(texts.reason, { reason: view.reason })}</span>
    </Notice>
  );
}
