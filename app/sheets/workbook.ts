import type { Package } from "./package";
import { FlawedSheet, SHEET_LIMITS } from "./sheet";
import { tellXml } from "./xml";

/** How the number in a cell is to be read: as it stands, as a day, or with zeros before it. */
export type Look = "plain" | "moment" | { digits: number };

export interface Workbook {
  /** The member that holds the first sheet that is not hidden. */
  sheet: string;
  strings: string[];
  looks: Look[];
  /** Days are counted from 1904, as some older workbooks do. */
  from1904: boolean;
}

const RELATIONS = "xl/_rels/workbook.xml.rels";

/** The formats of days and times that every spreadsheet knows by number. */
const isMoment = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** As long as a spreadsheet lets the code of a format be. */
const CODE = 255;

function lookOf(id: number, codes: ReadonlyMap<number, string>): Look {
  const code = codes.get(id);
  if (code === undefined) return isMoment(id) ? "moment" : "plain";
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").split(";")[0] ?? "";
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  return /[ymdhs]/i.test(bare.replace(/general/i, "")) ? "moment" : "plain";
}

async function looksOf(source: Package): Promise<Look[]> {
  if (!source.has("xl/styles.xml")) return [];
  const [codes, ids] = [new Map<number, string>(), [] as number[]];
  let inside = false;
  await tellXml(await source.open("xl/styles.xml"), {
    open: (name, { numFmtId = "0", formatCode = "" }) => {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode.slice(0, CODE));
      if (name === "cellXfs") inside = true;
      if (name === "xf" && inside) ids.push(Number(numFmtId));
    },
    close: (name) => {
      if (name === "cellXfs") inside = false;
    },
  });
  return ids.map((id) => lookOf(id, codes));
}

/** Workbooks write what XML cannot carry as _x000D_. */
export const decoded = (text: string) =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

async function stringsOf(source: Package): Promise<string[]> {
  if (!source.has("xl/sharedStrings.xml")) return [];
  const strings: string[] = [];
  let [text, taking, aside, size] = ["", false, false, 0];
  await tellXml(await source.open("xl/sharedStrings.xml"), {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") aside = true;
      taking = name === "t" && !aside;
    },
    text: (piece) => {
      if (taking && text.length <= SHEET_LIMITS.cell) text += piece;
    },
    close: (name) => {
      if (name === "t") taking = false;
      if (name === "rPh") aside = false;
      if (name !== "si") return;
      size += text.length;
      if (size > SHEET_LIMITS.characters) throw new FlawedSheet("unpacks");
      strings.push(decoded(text));
    },
  });
  return strings;
}

async function firstSheet(source: Package): Promise<Pick<Workbook, "sheet" | "from1904">> {
  const sheets: { relation: string; hidden: boolean }[] = [];
  const targets = new Map<string, string>();
  let from1904 = false;
  await tellXml(await source.open("xl/workbook.xml"), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      sheets.push({ relation, hidden: /hidden/i.test(attributes.state ?? "") });
    },
  });
  await tellXml(await source.open(RELATIONS), {
    open: (name, { Id = "", Target = "" }) => {
      if (name === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const sheet = first && targets.get(first.relation);
  if (!sheet) throw new FlawedSheet("broken");
  return { sheet, from1904 };
}

/** What a workbook's first sheet needs to be read. */
export async function workbookOf(source: Package): Promise<Workbook> {
  const [first, looks, strings] = [await firstSheet(source), await looksOf(source), await stringsOf(source)];
  return { ...first, looks, strings };
}
