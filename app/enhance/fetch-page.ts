/** The page in an answer of ours; undefined when the answer is anything else. */
export async function pageIn(answer: Response): Promise<Document | undefined> {
  if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/html")) return undefined;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** A page of ours as a document; undefined when there is none. */
export const fetchPage = async (url: string, signal?: AbortSignal): Promise<Document | undefined> =>
  pageIn(await fetch(url, { headers: { Accept: "text/html" }, ...(signal && { signal }) }));
