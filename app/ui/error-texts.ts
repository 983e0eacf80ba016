/** What each refusal says when a page has nothing better to say. */
export const errorTexts = {
  400: {
    title: "We could not read that",
    body: "Something in the request was cut off or not in the form we expect. Go back, check what you sent, and try again.",
  },
  401: {
    title: "Please sign in",
    body: "This page is for people who are signed in.",
  },
  403: {
    title: "This is not yours to do",
    body: "You can see it, but your role does not allow this. Ask an owner of your company if you need it.",
  },
  404: {
    title: "There is nothing here",
    body: "The address may be mistyped, the thing may have been deleted, or it belongs to a company you are not in.",
  },
  405: {
    title: "That does not work here",
    body: "This address does not take what was sent to it. Go back and try again.",
  },
  409: {
    title: "It has changed in the meantime",
    body: "Somebody was quicker. Open the page again to see how it stands now; nothing of yours was applied.",
  },
  413: {
    title: "That is too large",
    body: "What you sent is larger than we accept. Send less at a time, or a smaller file.",
  },
  422: {
    title: "Something needs another look",
    body: "Go back and check what you entered.",
  },
  429: {
    title: "A little too fast",
    body: "There were many attempts in a short time, so we ask everybody to wait a moment.",
  },
  500: {
    title: "Something went wrong on our side",
    body: "It was not your doing, and it has been written down. Try again; if it stays, tell us.",
  },
  503: {
    title: "Back in a moment",
    body: "The service is starting, or cannot reach its data right now. Nothing is lost. Try again shortly.",
  },
} as const;

export interface ErrorText {
  title: string;
  body: string;
}

/** The same sentences in any language. */
export type ErrorTexts = Readonly<Record<keyof typeof errorTexts, ErrorText>>;

/** The sentences of a status; an unknown one reads as our failure. */
export const errorText = (status: number, texts: ErrorTexts = errorTexts): ErrorText =>
  (texts as Record<number, ErrorText>)[status] ?? (status < 500 ? texts[400] : texts[500]);
