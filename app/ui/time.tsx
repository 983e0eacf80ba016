export interface TimeProps {
  value: Date;
  /** IANA zone; always printed with the time. */
  timeZone?: string;
  locale?: string;
  /** relative: "2 hours ago" where the script runs and the day is near, else the date; absolute in full; date without a time. */
  look?: "relative" | "absolute" | "date";
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${withTime}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone,
      day: "numeric",
      month: "short",
      year: "numeric",
      ...(withTime && {
        hour: "2-digit",
        minute: "2-digit",
        timeZoneName: "short",
      }),
    });
    formats.set(key, format);
  }
  return format;
}

/** Moments written lately, to the minute: writing one costs more than the table cell around it. */
const written = new Map<string, string>();
const REMEMBERED = 5_000;

/** A moment as the reader writes it, with its zone: "22 Nov 2026, 14:05 UTC". */
export function timeText({ value, timeZone = "UTC", locale = "en-GB", look }: TimeProps): string {
  const withTime = look !== "date";
  const key = `${locale} ${timeZone} ${withTime} ${Math.floor(value.getTime() / 60_000)}`;
  let text = written.get(key);
  if (text === undefined) {
    if (written.size >= REMEMBERED) written.clear();
    written.set(key, (text = formatOf(locale, timeZone, withTime).format(value)));
  }
  return text;
}

const near = 30 * 24 * 3600 * 1000;

export function Time(props: TimeProps) {
  const { value, look = "relative" } = props;
  const datetime = value.toISOString();
  if (look === "relative" && Math.abs(Date.now() - value.getTime()) < near) {
    return (
      <relative-time datetime={datetime} format="relative">
        {timeText(props)}
      </relative-time>
    );
  }
  if (look === "absolute") return <time dateTime={datetime}>{timeText(props)}</time>;
  return (
    <time dateTime={datetime} title={timeText({ ...props, look: "absolute" })}>
      {timeText({ ...props, look: "date" })}
    </time>
  );
}
