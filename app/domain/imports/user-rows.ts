import { AddUserForm, ChangeUserForm, type NewUser } from "~/domain/customer-users/forms";
import type { HeldUser } from "~/domain/customer-users/hold";
import { canEnter, customerUserStatuses } from "~/domain/customer-users/status";
import { restored, written } from "./chunk";
import type { UserField } from "./fields";
import { type ImportProblem, problem, unfitRow } from "./problems";

export type UserCells = Partial<Record<UserField, string>>;

/** A status by its own word, or by how people read it: Pending Approval. */
const statusOf = (cell: string) =>
  customerUserStatuses.find((status) => cell.toLowerCase() === status || cell.toLowerCase().startsWith(`${status} `));

/** What a row says, as the deed's form asks for it. */
const answers = ({ name, email, phone = "", language, status }: UserCells) => ({
  ...{ name, email, phone, language: language === "" ? undefined : language?.toLowerCase() },
  status: status === undefined || status === "" ? "active" : (statusOf(status) ?? status),
});

const named = (problems: ImportProblem[], { language = "", status = "" }: UserCells): ImportProblem[] =>
  problems.map((one) => {
    if (one.field === "language") return problem("language", "language-not-known", { name: language });
    return one.field === "status" ? problem("status", "status-not-known", { name: status }) : one;
  });

/** What a row of somebody new asks for. */
export function readNewUser(raw: UserCells, invite: boolean): { user: NewUser | null; problems: ImportProblem[] } {
  const cells = written(raw);
  const values = answers(cells);
  const entry = invite && canEnter(values.status as NewUser["status"]) ? "mail" : "nothing";
  const parsed = AddUserForm.safeParse({ ...values, entry });
  return parsed.success
    ? { user: parsed.data, problems: [] }
    : { user: null, problems: named(unfitRow(parsed.error, cells), cells) };
}

/** What a row asks of somebody who is there: what it leaves out stays. */
export function readUserChange(raw: UserCells, row: HeldUser) {
  const stored = { name: row.name, email: row.email, phone: row.phone ?? "", language: row.language ?? "" };
  const cells: UserCells = { ...stored, status: row.status };
  for (const field of ["name", "email", "phone", "language"] as const)
    if (raw[field] !== undefined) cells[field] = restored(raw[field], stored[field]);
  if (raw.status !== undefined && raw.status !== "") cells.status = written(raw).status!;
  const parsed = ChangeUserForm.safeParse({ ...answers(cells), baseVersion: row.version });
  const same = answers(cells);
  const isSame =
    (Object.keys(stored) as (keyof typeof stored)[]).every((field) => cells[field] === stored[field]) &&
    same.status === row.status;
  const version = raw.version ?? "";
  return {
    isSame,
    wanted: parsed.success ? parsed.data : null,
    version: /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null,
    problems: isSame || parsed.success ? [] : named(unfitRow(parsed.error, cells), cells),
  };
}
