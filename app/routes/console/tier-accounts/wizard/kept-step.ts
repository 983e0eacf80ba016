import { href } from "~/paths";

/** The field on which the address form depends, as its step names it. */
const COUNTRY = "#account-country";

/** Where one goes on after the answers have been kept: Back to type or parent, or on to the form of another country. */
export const keptStep =
  <P extends string>(steps: { type: P; parent: P; data: P }) =>
  ({ searchParams }: URL, at: Record<string, string>): string => {
    const to = searchParams.get("to");
    if (to === "country") return href(steps.data as string, at as never) + COUNTRY;
    return href((to === "type" ? steps.type : steps.parent) as string, at as never);
  };
