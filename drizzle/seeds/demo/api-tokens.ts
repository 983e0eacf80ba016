import { inTransaction } from "~/domain/deed";
import { insertToken } from "~/domain/api-tokens/make";
import type { Staff } from "./companies";

/** The programs that work for the companies of the story; their secrets are known to everybody, like its passwords. */
const programs = [
  ["meridian", "SU-200-000-001", "Commerce sync"],
  ["aurora", "SU-200-000-002", "Licence desk"],
  ["tessera", "SU-200-000-003", "Tessera provisioning"],
  ["northline", "SU-200-000-004", "Northline web shop"],
] as const;

export async function connectPrograms(staff: Staff): Promise<void> {
  for (const [company, id, name] of programs) {
    const permissions = { customers: "write", partners: "write", catalog: "write" } as const;
    const secret = `counterpart-demo-${company}`;
    await inTransaction((tx) => insertToken(tx, staff[company], { id, name, permissions, secret }));
  }
}
