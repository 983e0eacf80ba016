import type { Viewer } from "~/auth/actor";
import { href, paths } from "~/paths";
import { peopleTexts } from "~/texts/storefront-people";
import { say } from "~/texts/say";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { timeText } from "~/ui/time";

const texts = peopleTexts.viewing;

interface Props {
  /** The person whose portal it is. */
  name: string;
  view: Viewer;
  timeZone: string;
  nickname: string;
}

/** On every page of an operator who looks at the portal as somebody else. */
export function ViewBanner({ name, view, timeZone, nickname }: Props) {
  return (
    <Notice
      tone="wait"
      title={say(texts.banner, { name, until: timeText({ value: view.until, timeZone }) })}
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
