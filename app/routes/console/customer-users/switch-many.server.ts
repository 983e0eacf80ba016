import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { listCustomerUsers } from "~/domain/customer-users/list";
import { canManage, demand, demandStorefront } from "~/domain/customer-users/policy";
import { customerUserQuery, userIdsIn } from "~/domain/customer-users/query";
import type { Switch } from "~/domain/customer-users/status";
import { switchCustomerUsers } from "~/domain/customer-users/suspend-many";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import type { Asked } from "../../gate.server";
import { carried } from "../lists";

const pages = { suspend: paths.suspendCustomerUsers, activate: paths.activateCustomerUsers } as const;

/** The list one came from, at the place where it was left. */
const listAt = (companyId: string, { search }: URL, more: Record<string, string> = {}) =>
  href(paths.customerUsers, { companyId }, { ...Object.fromEntries(carried(search)), ...more });

/** The ticked people, before the deed and after it. */
export async function tickedUsers({ actor, url }: Asked<Operator>) {
  demandStorefront(actor);
  demand(actor, canManage(actor));
  const companyId = actor.company.id;
  const ids = userIdsIn(url.searchParams.getAll("id"));
  if (ids.length === 0) throw redirect(listAt(companyId, url, { ticked: "none" }));
  const query = customerUserQuery(new URLSearchParams(ids.map((id) => ["id", id])));
  const { rows } = await listCustomerUsers(actor, { ...query, window: { size: ids.length } });
  const done = Number(url.searchParams.get("done") ?? Number.NaN);
  return { rows, companyId, list: listAt(companyId, url), done: Number.isInteger(done) && done >= 0 ? done : null };
}

/** Each ticked person has a field of their own name, so that a form stays flat. */
export async function switchTicked({ actor, url, form }: Asked<Operator>, deed: Switch): Promise<never> {
  demandStorefront(actor);
  demand(actor, canManage(actor));
  const companyId = actor.company.id;
  const ids = userIdsIn((await form()).keys());
  if (ids.length === 0) throw new Invalid("", "nobody-ticked");
  const done = await switchCustomerUsers(actor, ids, deed);
  const results = new URLSearchParams([...carried(url.search), ...ids.map((id) => ["id", id]), ["done", String(done)]]);
  throw redirect(`${href(pages[deed], { companyId })}?${results}`, 303);
}
