import { useLocation } from "@remix-run/react";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Icon, type IconName } from "~/ui/icon";
import { PageHead, Section } from "~/ui/page-head";
import { columnsParameter } from "./columns";
import { withParameters } from "./lists";

const texts = listTexts.choosing;

interface Props<Key extends string> {
  /** What the list is called in the title. */
  list: string;
  names: Record<Key, string>;
  chosen: readonly Key[];
  standard: readonly Key[];
  /** The list's own address, without its query. */
  listPath: string;
}

const moved = <Key,>(columns: readonly Key[], from: number, to: number): Key[] => {
  const left = columns.filter((_, index) => index !== from);
  return [...left.slice(0, to), columns[from]!, ...left.slice(to)];
};

/** Which columns a list shows, in which order. Every step is a link: what is chosen stands in the address alone. Row C1. */
export function ChooseColumns<Key extends string>({ list, names, chosen, standard, listPath }: Props<Key>) {
  const url = useLocation();
  const hidden = (Object.keys(names) as Key[]).filter((key) => !chosen.includes(key));
  const to = (columns: readonly Key[]) => withParameters(url, { columns: columnsParameter(columns, standard) });
  const step = (key: Key, icon: IconName, text: string, columns: readonly Key[] | null) =>
    columns && (
      <a className="btn btn-sm btn-ghost" href={to(columns)} aria-label={say(text, { column: names[key] })}>
        <Icon name={icon} />
      </a>
    );
  return (
    <>
      <PageHead
        title={say(texts.title, { list })}
        meta={texts.text}
        actions={
          <>
            <LinkButton href={to(standard)}>{texts.standard}</LinkButton>
            <LinkButton tone="main" href={withParameters({ pathname: listPath, search: url.search }, {})}>
              {texts.done}
            </LinkButton>
          </>
        }
      />
      <Section title={texts.shown}>
        {chosen.length === 0 && <p className="soft">{texts.none}</p>}
        <ol className="column-list">
          {chosen.map((key, index) => (
            <li key={key}>
              <span>{names[key]}</span>
              {step(key, "arrow-up", texts.up, index > 0 ? moved(chosen, index, index - 1) : null)}
              {step(key, "arrow-down", texts.down, index < chosen.length - 1 ? moved(chosen, index, index + 1) : null)}
              {step(
                key,
                "x",
                texts.hide,
                chosen.filter((other) => other !== key),
              )}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={texts.hidden}>
        {hidden.length === 0 && <p className="soft">{texts.all}</p>}
        <ul className="column-list">
          {hidden.map((key) => (
            <li key={key}>
              <span>{names[key]}</span>
              {step(key, "plus", texts.show, [...chosen, key])}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
