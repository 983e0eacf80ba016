import type { SentMessage } from "~/domain/messages/list";
import { messageTexts as texts } from "~/texts/messages";
import { Section } from "~/ui/page-head";
import { MessagesTable } from "../messages-table";

/** The newest mail to somebody in the company's name, and what became of each. */
export function UserMessages({ messages, timeZone }: { messages: readonly SentMessage[]; timeZone: string }) {
  return (
    <Section title={texts.title}>
      <MessagesTable caption={texts.title} messages={messages} timeZone={timeZone} />
    </Section>
  );
}
