import { signedIn } from "../tests/support/browse";
import type { Statements } from "./database";
import { overhear } from "./overheard";
import { startBuiltSite } from "./processes";
import type { ScaleDatabase } from "./scale-databases";
import { factsOf } from "./scale-facts";

/** What the directory's first page asks about its session and its rows, for the floor to ask the very same. */
export async function statementsOf({ url, sql }: ScaleDatabase, email: string): Promise<Statements> {
  const { companyId } = await factsOf(sql, email);
  const wire = await overhear(url);
  const site = await startBuiltSite(wire.url);
  const visitor = await signedIn(site, email);
  wire.take();
  await visitor.get(`/console/${companyId}/customers`);
  const heard = wire.take();
  const session = heard.find(({ text }) => /from "operator_sessions"/.test(text));
  const list = heard.find(({ text }) => /order by/.test(text) && /from "tier_accounts"/.test(text));
  await site.stop();
  wire.stop();
  if (!session || !list) throw new Error("The directory does not ask for its session and its rows.");
  return { companyId, session: session.text, list: { text: list.text, parameters: list.parameters } };
}
