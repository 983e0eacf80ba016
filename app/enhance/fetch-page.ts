/** A page of ours as a document; undefined when the answer is anything else. */
export async function fetchPage(url: string, signal?: AbortSignal): Promise<Document | undefined> {
  const answer = await fetch(url, { headers: { Accept: "text/html" }, ...(signal && { signal }) });
  if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/html")) return undefined;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
