import { LinkButton } from "./button";
import { useSpeech } from "./speech";
import { type UiTexts, uiTexts } from "./texts";

export interface PagerProps {
  /** The addresses of the neighbours; none at either end of the list. */
  previous?: string | undefined;
  next?: string | undefined;
  /** First and last row shown, when they are known. */
  from?: number;
  to?: number;
  /** How many rows there are; `capped` when there are at least so many. */
  total?: number;
  capped?: boolean;
  locale?: string;
  /** How many rows a page shows, and the addresses that show as many others. */
  sizes?: { label: string; choices: readonly { size: number; href: string; current: boolean }[] };
  /** Only where two lists share a page: "Pages of subscriptions". */
  label?: string;
}

const figures = new Map<string, (value: number) => string>();

function figuresOf(locale: string) {
  let format = figures.get(locale);
  if (!format) figures.set(locale, (format = new Intl.NumberFormat(locale).format));
  return format;
}

/** "1–50 of 10,000+", in the reader's figures. */
export function rangeText({ from, to, total, capped, locale = "en" }: PagerProps, texts: UiTexts = uiTexts): string {
  const figure = figuresOf(locale);
  const all = total === undefined ? "" : figure(total) + (capped ? "+" : "");
  const shown =
    from === undefined || to === undefined ? "" : from === to ? figure(from) : `${figure(from)}–${figure(to)}`;
  if (shown && all) return texts.rangeOf(shown, all);
  return shown || (all && texts.inAll(all));
}

export function Pager(props: PagerProps) {
  const { previous, next, sizes } = props;
  const { ui: texts, locale } = useSpeech();
  return (
    <div className="pager">
      <span>{rangeText({ locale, ...props }, texts)}</span>
      {sizes && (
        <nav aria-label={sizes.label} className="pager-sizes">
          {sizes.label}
          {sizes.choices.map(({ size, href, current }) => (
            <a key={size} href={href} aria-current={current ? "true" : undefined}>
              {size}
            </a>
          ))}
        </nav>
      )}
      {(previous ?? next) && (
        <nav aria-label={props.label ?? texts.pages}>
          {previous && (
            <LinkButton href={previous} rel="prev" icon="arrow-left" size="small">
              {texts.previous}
            </LinkButton>
          )}
          {next && (
            <LinkButton href={next} rel="next" icon="arrow-right" size="small" className="icon-end">
              {texts.next}
            </LinkButton>
          )}
        </nav>
      )}
    </div>
  );
}
