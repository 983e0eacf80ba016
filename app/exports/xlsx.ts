import { DECLARATION, letters, MAIN, rowsXml, sheetEnd, sheetStart, xml } from "./sheet";
import { type Cell, cellsOf, type Table } from "./table";
import { type Entry, zip } from "./zip";

/** What one sheet holds: so many rows, head included, and no more text than zip can count with ease. */
export const LIMITS = { rows: 1_048_576, characters: 1_000_000_000 };

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook that Excel, LibreOffice and the like open: one sheet, or as many as the rows need. */
export const xlsx = <Row>(table: Table<Row>, limits = LIMITS): AsyncGenerator<Uint8Array> => zip(parts(table, limits));

async function* parts<Row>(table: Table<Row>, limits: typeof LIMITS): AsyncGenerator<Entry> {
  const rows = rowsAhead(cellsOf(table));
  let sheets = 0;
  try {
    await rows.more();
    do {
      sheets++;
      yield { name: `xl/worksheets/sheet${sheets}.xml`, content: sheet(table, rows, limits) };
    } while (await rows.more());
  } finally {
    await rows.stop();
  }
  yield part("xl/styles.xml", STYLES);
  yield part("xl/workbook.xml", workbook(table.name, sheets));
  yield part("xl/_rels/workbook.xml.rels", workbookRelations(sheets));
  yield part("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  yield part("[Content_Types].xml", contentTypes(sheets));
}

/** Lots of rows of which a part can be put back, for the sheet after this one. */
function rowsAhead(lots: AsyncGenerator<Cell[][]>) {
  let waiting: Cell[][] = [];
  const more = async () => {
    if (waiting.length === 0) waiting = ((await lots.next()).value as Cell[][] | undefined) ?? [];
    return waiting.length > 0;
  };
  return {
    more,
    take: async (most: number) => ((await more()) ? waiting.splice(0, most) : []),
    stop: () => lots.return(undefined),
  };
}

async function* sheet<Row>(
  { columns }: Table<Row>,
  rows: ReturnType<typeof rowsAhead>,
  limits: typeof LIMITS,
): AsyncGenerator<string> {
  const names = columns.map((_, at) => letters(at));
  yield sheetStart(columns, names);
  let written = 1;
  for (let characters = 0; written < limits.rows && characters < limits.characters;) {
    const lot = await rows.take(limits.rows - written);
    if (lot.length === 0) break;
    const text = rowsXml(lot, written + 1, names);
    yield text;
    written += lot.length;
    characters += text.length;
  }
  yield sheetEnd(names, written);
}

const part = (name: string, text: string): Entry => ({ name, content: once(DECLARATION + text) });

async function* once(text: string) {
  yield text;
}

const count = <T>(sheets: number, make: (number: number) => T) =>
  Array.from({ length: sheets }, (_, at) => make(at + 1));

/** A sheet's name has at most 31 characters, and none that stands for something in a formula. */
function sheetName(name: string, number: number) {
  const plain = xml(
    name
      .replace(/[[\]:*?/\\']/g, " ")
      .trim()
      .slice(0, 27),
  );
  return number === 1 ? plain : `${plain} ${number}`;
}

const workbook = (name: string, sheets: number) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${count(sheets, (number) => `<sheet name="${sheetName(name, number)}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`;

const relations = (all: [type: string, target: string][]) =>
  `<Relationships xmlns="${RELATIONS}">${all.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

const workbookRelations = (sheets: number) =>
  relations([
    ...count(sheets, (number): [string, string] => ["worksheet", `worksheets/sheet${number}.xml`]),
    ["styles", "styles.xml"],
  ]);

const contentTypes = (sheets: number) =>
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  `${count(sheets, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`;

/** 0 is plain, 1 the bold head, 2 a moment. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
