import { createHash, randomUUID } from "node:crypto";
import { href, type Path, paths } from "../../app/paths";
import { signedIn, type Visitor } from "../support/browse";
import { type Example, examples, type Visit } from "./addresses";
import { type Company, FIRST_USER, ids } from "../support/demo";
import type { World } from "./world";

export const known = Object.keys(paths) as Path[];

/** The addresses of the built site; those of development are not in it. */
export const built = known.filter((path) => path in examples && examples[path].door !== "development");

/** The addresses that change something. */
export const mutating = built.filter((path) => examples[path].deed !== undefined);

const OWNERS: Record<Company, string> = {
  meridian: "owner@meridian.example",
  northline: "owner@northline.example",
  harbor: "owner@harbor.example",
  aurora: "owner@aurora.example",
  tessera: "owner@tessera.example",
};

/** Who rightfully opens an address; nobody in particular for a public one. */
export function rightful({ door, by, company }: Example): string | undefined {
  if (by) return by;
  if (door === "company") return OWNERS[company ?? "northline"];
  if (door === "operator") return "both@example.com";
  return door === "customer-user" ? FIRST_USER : undefined;
}

const isOfStore = (email: string) => email === FIRST_USER;

/** Signed in for all visits of a test file, or just now. */
export async function enter(world: World, email: string | undefined, fresh = false): Promise<Visitor> {
  if (email === undefined) return world.stranger();
  if (fresh) return signedIn(world.site, email, isOfStore(email) ? { nickname: "northline" } : {});
  return isOfStore(email) ? world.customerUser() : world.operator(email);
}

/** Northline's owner, who looks at its storefront as the first user. */
async function looking(world: World): Promise<Visitor> {
  const secret = randomUUID();
  const id = createHash("sha256").update(secret).digest("hex");
  await world.sql`
    insert into customer_user_sessions (id, user_id, expires_at, viewed_by, view_reason)
    select ${id}, u.id, now() + interval '30 minutes', o.id, 'They asked for it.' from customer_users u, operators o
    where u.email = ${FIRST_USER} and u.company_id = ${ids.northline} and o.email = ${OWNERS.northline}`;
  const [name] = (await world.customerUser()).cookies.keys();
  const visitor = world.stranger();
  visitor.cookies.set(name!.replace("counterpart-store", "counterpart-view"), secret);
  return visitor;
}

export interface Arranged extends Visit {
  address: string;
  visitor: Visitor;
}

/** The address of an example, filled in, and its rightful visitor, or `by` somebody else in their place. */
export async function arrange(
  world: World,
  path: Path,
  { by = rightful(examples[path]), fresh = false } = {},
): Promise<Arranged> {
  const { viewing } = examples[path] as Example;
  const visitor = viewing && by === FIRST_USER ? await looking(world) : await enter(world, by, fresh);
  const visit = await examples[path].visit(world.sql, by ?? OWNERS.northline);
  return { ...visit, visitor, address: addressOf(path, visit) };
}

export const addressOf = (path: Path, { at = {}, query = "" }: Visit) =>
  href(paths[path] as string, at as never) + query;

/** Somebody of the console who has nothing to do with the company: of its kind, but another. */
export const outsiderOf = (company: Company): Company => (company === "aurora" ? "tessera" : "harbor");
export const ownerOf = (company: Company) => OWNERS[company];

/** The same address, asked on behalf of another company: the other ids in it stay. */
export const asCompany = (address: string, from: Company, to: Company) => address.replace(ids[from], ids[to]);
