import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorPage } from "~/ui/error-page";
import { errorText } from "~/ui/error-texts";
import { Icon } from "~/ui/icon";
import { initials } from "~/ui/initials";
import { rangeText } from "~/ui/pager";
import { Time, timeText } from "~/ui/time";

describe("small texts", () => {
  it.each([
    ["Northline IT", "NI"],
    ["Olga  Maria Nowak", "ON"],
    ["東京クラウド株式会社", "東"],
    ["  ", "?"],
    ["(Łódź) Tekstylia", "ŁT"],
  ])("stand for a name: %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it("say which rows are shown", () => {
    expect(rangeText({ from: 1, to: 50, total: 10_000, capped: true })).toBe("1–50 of 10,000+");
    expect(rangeText({ from: 1, to: 1, total: 1 })).toBe("1 of 1");
    expect(rangeText({ total: 1234, locale: "de" })).toBe("1.234 rows");
    expect(rangeText({})).toBe("");
  });

  it("print a moment with its zone, as the reader writes it", () => {
    const value = new Date("2026-11-22T14:05:00Z");
    expect(timeText({ value })).toBe("22 Nov 2026, 14:05 UTC");
    expect(timeText({ value, timeZone: "Asia/Tokyo", locale: "en-GB" })).toContain("23:05");
    expect(timeText({ value, look: "date" })).toBe("22 Nov 2026");
  });

  it("are relative only while the day is near", () => {
    expect(renderToStaticMarkup(<Time value={new Date()} />)).toContain("<relative-time");
    expect(renderToStaticMarkup(<Time value={new Date("2020-01-01")} />)).toMatch(/^<time dateTime="2020/iu);
  });

  it("say to the second when it was, and each to its reader", () => {
    const written = (value: Date, timeZone: string) => renderToStaticMarkup(<Time value={value} timeZone={timeZone} />);
    const long = (seconds: string) => new Date(`1969-07-20T23:17:${seconds}Z`);
    expect(written(long("40.123"), "UTC")).toBe(
      '<time dateTime="1969-07-20T23:17:40Z" title="20 Jul 1969, 23:17 UTC">20 Jul 1969</time>',
    );
    expect(written(long("09"), "Asia/Tokyo")).toBe(
      '<time dateTime="1969-07-20T23:17:09Z" title="21 Jul 1969, 08:17 GMT+9">21 Jul 1969</time>',
    );
    const now = new Date();
    expect(written(now, "UTC")).toContain(`datetime="${now.toISOString().slice(0, 19)}Z"`);
  });
});

describe("an error page", () => {
  it.each([400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503])("has words for %i", (status) => {
    expect(errorText(status)?.title).toBeTruthy();
  });

  it("reads an unknown status as ours from 500 on", () => {
    expect(errorText(599)).toBe(errorText(500));
    expect(errorText(418)).toBe(errorText(400));
  });

  it("shows the request's id for our failures alone", () => {
    expect(renderToStaticMarkup(<ErrorPage status={500} requestId="R-1" />)).toContain("R-1");
    expect(renderToStaticMarkup(<ErrorPage status={404} requestId="R-1" />)).not.toContain("R-1");
  });
});

it("an icon is drawn, and silent", () => {
  expect(renderToStaticMarkup(<Icon name="copy" />)).toMatch(/^<svg class="icon"[^>]* aria-hidden="true"><.*path/u);
});
