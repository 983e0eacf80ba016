import { NotFound } from "~/domain/refusals";

interface Named {
  id: string;
  name: string;
}

/** What the thing is called that the address says has just been created; it may be on another page of the list. Null when it is not there. */
export async function createdName(
  url: URL,
  rows: readonly Named[],
  find: (id: string) => Promise<{ name: string }>,
): Promise<string | null> {
  const id = url.searchParams.get("created");
  if (id === null) return null;
  const shown = rows.find((row) => row.id === id);
  if (shown) return shown.name;
  try {
    return (await find(id)).name;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
