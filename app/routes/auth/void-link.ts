import { type AppLoadContext, data } from "@remix-run/node";
import { Conflict } from "~/domain/refusals";

/** Whose link it is; for a link that does not work any more a page of its own (410), not an error. */
export async function linkOrVoid<T extends object>(
  context: AppLoadContext,
  shown: T,
  find: () => Promise<{ email: string }>,
) {
  try {
    const { email } = await find();
    return data({ ...shown, email: email as string | null });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    context.log.info("a link that is void was opened");
    return data({ ...shown, email: null }, { status: 410 });
  }
}
