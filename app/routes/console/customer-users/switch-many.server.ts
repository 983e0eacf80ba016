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
import { doneIn, leftAt, outcomeOf } from "../ticked";

const pages = { suspend: paths.suspendCustomerUsers, activate: paths.activateCustomerUsers } as const;

/** The ticked people, before the deed and after it. */
export async function tickedUsers({ actor, url }: Asked<Operator>) {
  demandStorefront(actor);
  demand(actor, canManage(actor));
  const companyId = actor.company.id;
  const ids = userIdsIn(url.searchParams.getAll("id"));
  if (ids.length === 0) throw redirect(href(paths.customerUsers, { companyId }, leftAt(url, { ticked: "none" })));
  const query = customerUserQuery(new URLSearchParams(ids.map((id) => ["id", id])));
  const { rows } = await listCustomerUsers(actor, { ...query, window: { size: ids.length } });
  return { rows, companyId, list: href(paths.customerUsers, { companyId }, leftAt(url)), done: doneIn(url) };
}

/** Each ticked person has a field of their own name, so that a form stays flat. */
export async function switchTicked({ actor, url, form }: Asked<Operator>, deed: Switch): Promise<never> {
  demandStorefront(actor);
  demand(actor, canManage(actor));
  const companyId = actor.company.id;
  const ids = userIdsIn((await form()).keys());
  if (ids.length === 0) throw new Invalid("", "nobody-ticked");
  const done = await switchCustomerUsers(actor, ids, deed);
  throw redirect(`${href(pages[deed], { companyId })}?${outcomeOf(url, ids, done)}`, 303);
}
