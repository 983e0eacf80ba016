/** A reseller's colour on our pages: kept readable, and sent in a nonced style element. */

type Rgb = [number, number, number];

const hex = /^#?([0-9a-f]{6})$/iu;

function parse(colour: string): Rgb | undefined {
  const digits = hex.exec(colour)?.[1];
  if (!digits) return undefined;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const write = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const a = luminance(parse(one) ?? [0, 0, 0]);
  const b = luminance(parse(other) ?? [0, 0, 0]);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const mix = (from: Rgb, to: Rgb, share: number) => from.map((part, i) => part + ((to[i] ?? 0) - part) * share) as Rgb;

/** The colour itself, or as little darker (lighter) as makes it readable on the page. */
function readable(colour: Rgb, page: string, towards: Rgb): string {
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = write(mix(colour, towards, share));
    if (contrast(candidate, page) >= 5.8) return candidate;
  }
  return write(towards);
}

const inkOn = (colour: string) => (contrast(colour, "#ffffff") >= 4.5 ? "#ffffff" : "#111114");

const pages = { light: "#ffffff", dark: "#131316" } as const;

const accentOn = (rgb: Rgb, page: keyof typeof pages) =>
  readable(rgb, pages[page], page === "light" ? [0, 0, 0] : [255, 255, 255]);

/** How a colour fares on our pages; nothing for a colour that is none. */
export function readabilityOf(colour: string) {
  const rgb = parse(colour);
  if (!rgb) return undefined;
  const on = (page: keyof typeof pages) => {
    const accent = accentOn(rgb, page);
    const ink = inkOn(accent);
    return {
      page: pages[page],
      /** What the colour becomes, so that it can be read. */
      accent,
      changed: accent !== write(rgb),
      ink,
      inkIsWhite: ink === "#ffffff",
      links: contrast(accent, pages[page]),
      letters: contrast(accent, ink),
    };
  };
  return { light: on("light"), dark: on("dark") };
}

/** The variables of a brand for the light and the dark theme; nothing for a colour that is none. */
export function brandCss(colour: string): string {
  const rgb = parse(colour);
  if (!rgb) return "";
  const light = accentOn(rgb, "light");
  const dark = accentOn(rgb, "dark");
  const rule = (accent: string) =>
    `:root{--color-primary:${accent};--color-primary-content:${inkOn(accent)};--brand:${write(rgb)}}`;
  return `${rule(light)}@media (prefers-color-scheme:dark){${rule(dark)}}`;
}

export function BrandStyle({ colour, nonce }: { colour?: string | null | undefined; nonce?: string | undefined }) {
  const css = colour ? brandCss(colour) : "";
  return css ? <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} /> : null;
}

export interface Brand {
  name: string;
  href: string;
  logo?: { src: string; width: number; height: number } | null | undefined;
  /** `#rrggbb` */
  colour?: string | null | undefined;
}

/** A logo so much wider than high is a word mark: it says the name by itself. */
const saysTheName = ({ width, height }: NonNullable<Brand["logo"]>) => width > 2.4 * height;

/** Logo, or the name's first letter on the brand's colour, and the name where the logo does not say it. */
export function BrandMark({ brand }: { brand: Brand }) {
  const { logo, name } = brand;
  if (logo && saysTheName(logo)) {
    return (
      <a className="brand" href={brand.href}>
        <img src={logo.src} width={logo.width} height={logo.height} alt={name} />
      </a>
    );
  }
  return (
    <a className="brand" href={brand.href}>
      {logo ? (
        <img src={logo.src} width={logo.width} height={logo.height} alt="" />
      ) : (
        <i className="plate" aria-hidden="true">
          {[...name.trim()][0]?.toLocaleUpperCase("en") ?? "?"}
        </i>
      )}
      <span dir="auto">{name}</span>
    </a>
  );
}
