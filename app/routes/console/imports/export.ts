import { findImport, type Import } from "~/domain/imports/find";
import { type JudgedRow, walkImportRows } from "~/domain/imports/rows";
import { phaseOf } from "~/domain/imports/states";
import { download, formatOf } from "~/exports/download";
import type { Column } from "~/exports/table";
import { importTexts } from "~/texts/imports";
import { withRoom } from "../export-room.server";
import { fileName } from "../file-name";
import { consoleRoute } from "../gate.server";
import { problemText } from "./problem-text";

const { report: texts, found } = importTexts;

const columnsOf = (one: Import): Column<JudgedRow>[] => {
  const phase = phaseOf(one);
  return [
    { head: texts.row, value: ({ number }) => number, width: 8 },
    { head: texts.verdict, value: ({ verdict }) => found[verdict][phase], width: 12 },
    {
      head: texts.problems,
      value: ({ problems }) => (problems ?? []).map((problem) => problemText(one, problem)).join(" "),
      width: 60,
    },
    { head: texts.subject, value: ({ subjectId }) => subjectId, width: 20 },
    ...one.heads.map((head, at): Column<JudgedRow> => ({ head, value: ({ cells }) => cells[at] ?? "" })),
  ];
};

/** Every row of an import with its verdict, what is wrong with it, and the ID that came of it. */
export const loader = consoleRoute(async ({ actor, params, url: { searchParams } }) => {
  const one = await findImport(actor, params.importId!);
  const batches = withRoom(actor, walkImportRows(actor, one));
  return download(
    { name: texts.name, columns: columnsOf(one), batches },
    formatOf(searchParams.get("format")),
    fileName(texts.file, actor),
  );
});
