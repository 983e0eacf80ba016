import type { InConsole } from "./in-console";

/** Files of rows, and their rows. */
export const ofImports = {
  "sheet-too-large": "The file is larger than {limit}. Split it into several, then choose one of them.",
  "sheet-empty": "The file is empty. Choose it again.",
  "sheet-type": "This is neither a CSV nor an XLSX file. Save it as one of these, then choose that file.",
  "sheet-broken": "The file is damaged or incomplete, or no XLSX workbook. Save it again, then choose it.",
  "sheet-unpacks": "There is more text in this file than can be taken. Split it into several, then choose one of them.",
  "sheet-wide": "The file has more than {columns} columns. Delete those that are not needed, then choose it again.",
  "sheet-quotes":
    "{line, plural, =0 {The file has a quotation mark that is never closed.} other {The file cannot be read from line {line} on: a quotation mark there is never closed, or stands within a text.}} Save it again as CSV or as XLSX, then choose it.",
  "sheet-without-rows": "The file has no rows below its heads, so there is nothing to import.",
  "sheet-too-many-rows": "The file has more than {most, number} rows. Split it into several, then choose one of them.",
  "sheet-required": "Choose a file",
  "too-many-imports":
    "{count, number} imports with {rows, number} rows lie there already. Their rows are kept for seven days; wait until some of them are gone.",
  "import-moved-on":
    "This import is {state, select, uploaded {waiting for its columns} checking {being checked} checked {checked} running {running} done {done} failed {broken off} other {cancelled}} now, or its rows are kept no longer, so this cannot be done with it.",
  "import-column-required":
    "Select the column: every new row needs it. Or select the column of IDs, to change only what is there already.",
  "import-nothing-to-take": "Select at least one column besides the one that says which row is about what.",
  "import-nothing-to-do": "The check has found nothing to create or to change, so there is nothing to run.",
  "import-has-bad-rows":
    "{count, plural, one {One row is bad} other {{count, number} rows are bad}}, so all or nothing would be nothing. Leave the bad rows out, or mend the file and upload it again.",
  "import-broke-off":
    "The work on it broke off several times. What was committed until then is in the report; everything else is as it was.",
  "import-operator-gone": "Whoever started it may not import for this company any more, so nothing more was done.",
  "row-too-wide":
    "The row has more cells than the file has heads: perhaps a separator stands in a text without quotation marks.",
  "row-not-found": "“{name}” is none of your company’s.",
  "row-twice": "Row {row} is about the same one already.",
  "row-alike": "It looks the same as row {row}: the same name and e-mail, or the same external ID.",
  "row-looks-alike": "It looks the same as {id}: the same name and e-mail, or the same external ID.",
  "row-stale": "It has been changed since the file was exported or checked: it is at version {version} now.",
  "row-gone": "It was there when the file was checked, and has been deleted since.",
  "country-not-known": "“{name}” is not a country. Write its two letters or its English name.",
  "type-not-known": "“{name}” is no type. Write Customer or Reseller.",
  "environment-not-known": "“{name}” is no environment. Write production, test or preview, or leave it empty.",
  "version-not-known": "“{name}” is no version. Leave it as it was exported, or empty.",
  "criterion-not-known": "“{name}” does not say what the parent is found by. Write id, external_id or external_uid.",
  "parent-not-named":
    "No account of yours has the ID, external ID or external UUID “{name}”, and no row above this one makes it.",
  "parent-ambiguous": "Several accounts have “{name}” as their external ID. Name the parent by its ID.",
  "hub-stays": "The hub of an account that is there cannot be changed.",
  "customer-ambiguous": "Several accounts have “{name}” as their external ID. Name the customer by its ID.",
  "customer-stays": "A user stays with their customer. Add them to the other one as a new row.",
  "language-not-known": "“{name}” is no language. Write its code, such as en or de, or leave it empty.",
  "status-not-known": "“{name}” is no status. Write Active, Suspended or Pending Approval.",
  "row-customer-required": "Name the customer by ID, external ID or external UUID.",
  "row-there-meanwhile": "{id} has come to be with this address since the file was checked.",
} as const satisfies InConsole;
