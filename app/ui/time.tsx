import { useSpeech } from "./speech";

export interface TimeProps {
  value: Date;
  /** IANA zone; always printed with the time. */
  timeZone?: string;
  /** The page's own when it is left out. */
  locale?: string;
  /** relative: "2 hours ago" where the script runs and the day is near, else the date; absolute in full; date without a time. */
  look?: "relative" | "absolute" | "date";
}

const day = { day: "numeric", month: "short", year: "numeric" } as const;
const moment = { ...day, hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;

/** A minute as it is written: for the reader, and for machines up to the seconds. */
interface Minute {
  text: string;
  iso: string;
}

/** How one locale writes in one zone. Writing costs more than the table cell around it, so what was written lately is kept. */
class Writing {
  readonly #format: Intl.DateTimeFormat;
  readonly #minutes = new Map<number, Minute>();

  constructor(locale: string, options: Intl.DateTimeFormatOptions) {
    this.#format = new Intl.DateTimeFormat(locale, options);
  }

  of(value: Date): Minute {
    const number = Math.floor(value.getTime() / 60_000);
    let minute = this.#minutes.get(number);
    if (!minute) {
      if (this.#minutes.size >= REMEMBERED) this.#minutes.clear();
      minute = { text: this.#format.format(value), iso: value.toISOString().slice(0, -"00.000Z".length) };
      this.#minutes.set(number, minute);
    }
    return minute;
  }
}

const REMEMBERED = 5_000;

/** Both ways of writing, by locale and zone. */
const writings = new Map<string, Map<string, { day: Writing; moment: Writing }>>();

function writingOf({ locale = "en-GB", timeZone = "UTC" }: TimeProps) {
  let zones = writings.get(locale);
  if (!zones) writings.set(locale, (zones = new Map()));
  let writing = zones.get(timeZone);
  if (!writing) {
    writing = {
      day: new Writing(locale, { ...day, timeZone }),
      moment: new Writing(locale, { ...moment, timeZone }),
    };
    zones.set(timeZone, writing);
  }
  return writing;
}

/** A moment as the reader writes it, with its zone: "22 Nov 2026, 14:05 UTC". */
export const timeText = (props: TimeProps): string =>
  writingOf(props)[props.look === "date" ? "day" : "moment"].of(props.value).text;

const seconds = Array.from({ length: 60 }, (_, second) => `${String(second).padStart(2, "0")}Z`);

const near = 30 * 24 * 3600 * 1000;

export function Time(props: TimeProps) {
  const { value, look = "relative" } = props;
  const { locale } = useSpeech();
  const writing = writingOf({ locale, ...props });
  const { text, iso } = writing.moment.of(value);
  const datetime = iso + seconds[value.getUTCSeconds()];
  if (look === "relative" && Math.abs(Date.now() - value.getTime()) < near) {
    return (
      <relative-time datetime={datetime} format="relative">
        {text}
      </relative-time>
    );
  }
  if (look === "absolute") return <time dateTime={datetime}>{text}</time>;
  return (
    <time dateTime={datetime} title={text}>
      {writing.day.of(value).text}
    </time>
  );
}
