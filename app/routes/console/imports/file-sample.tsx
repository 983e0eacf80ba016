import { importTexts as texts } from "~/texts/imports";
import { Section } from "~/ui/page-head";
import { type Column, Table } from "~/ui/table";

interface SampleColumn {
  at: number;
  head: string;
  cells: string[];
}

const LONGEST = 60;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const columns: Column<SampleColumn>[] = [
  { key: "head", head: texts.inFileColumns.head, wrap: true, cell: ({ head }) => <span dir="auto">{head}</span> },
  {
    key: "cells",
    head: texts.inFileColumns.first,
    wrap: true,
    soft: true,
    cell: ({ cells }) =>
      cells.map((cell, row) => (
        <div key={row} dir="auto">
          {short(cell)}
        </div>
      )),
  },
];

/** The first rows of a file, column by column. */
export function FileSample({ heads, sample }: { heads: readonly string[]; sample: readonly string[][] }) {
  const rows = heads.map((head, at) => ({ at, head, cells: sample.map((cells) => cells[at] ?? "").filter(Boolean) }));
  return (
    <Section title={texts.inFile}>
      <Table caption={texts.inFile} rows={rows} rowKey={({ at }) => String(at)} columns={columns} size="small" />
    </Section>
  );
}
