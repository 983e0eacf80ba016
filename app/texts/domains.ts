import type { Trouble } from "~/domain/store-domains/read-proof";
import { say } from "./say";

/** The storefront's own domain, in the console's settings. */
export const domainTexts = {
  lead: "Your storefront at a name of your own company, such as portal.example.com. Links in letters lead there too.",
  emptyTitle: "Your storefront has no domain of its own",
  emptyText:
    "It is reached at this installation's name and your nickname, and stays so. Name a domain to have it at your own as well.",
  emptyLook: "Owners and operations can name one.",
  noNickname:
    "Your storefront has no address yet, so a domain of its own would lead nowhere. An owner chooses the nickname on the page Account Information.",

  domain: "Domain",
  state: "State",
  states: { claimed: "Not proven yet", proven: "Proven" },
  checked: "Looked at last",
  never: "Not yet",
  since: "Proven since",
  result: "Result",
  fine: "The text was there.",

  stepsTitle: "How it becomes yours",
  steps: {
    put: "Put a file on your own server, before you point the domain here",
    putText: "A plain text file with this text in it and nothing else, where anybody can read it:",
    path: "Address of the file",
    token: "Text in the file",
    check: "Have us look",
    checkText: "We read the file, by https or by http. When the text is there, the domain is yours.",
    point: "Point the domain here",
    pointText:
      "Have its name lead to this installation, and have the proxy in front of it bring TLS for that name. Whoever runs this installation can tell you how.",
    pointDone: "The file may go then: the domain stays yours until you remove it or name another one.",
  },

  check: "Check now",
  checkAgain: "Check again",
  checkTitle: "Look at the domain",
  checkQuestion: "Look at {host} now?",
  checkText: "We read the file at the address below and compare the text in it. This takes some seconds.",
  said: {
    claimed: "The domain has been saved. Now put the file on your server.",
    unchanged: "This is your domain already: nothing has been changed.",
    proven:
      "The domain is proven. Once it leads here it shows your storefront; links in letters lead there from now on.",
    troubled: "The domain could not be proven:",
    troubledStill: "The text could not be read again. The domain stays yours:",
    removed: "The domain has been removed. Links lead to this installation's name again.",
  },

  nameTitle: "Name a domain",
  changeTitle: "Name another domain",
  changeText: "Another domain begins anew: until it is proven, your storefront is at this installation's name alone.",
  host: "Domain",
  hostHint:
    "The name alone, like portal.example.com, without https://. A name that is yours alone: others can claim it, but not prove it.",
  claim: "Save",

  remove: "Remove",
  removeTitle: "Remove the domain",
  removeQuestion: "Remove {host}?",
  removeText:
    "It leads nowhere from then on: links to it that your customers have kept, or that went out by mail, stop working. Your storefront stays at this installation's name.",

  troubles: {
    unreachable: "Nothing answers at this name as a web server does. Check the name and its DNS entry.",
    redirects: "The server sends us on to another address, and we follow none. Let it answer with the file itself.",
    "other-text": "There is a file, but with another text in it. Copy the text below once more, and nothing else.",
    "too-slow": "The server took more than four seconds. Try again in a moment.",
    "not-public": "The name leads to an address that is not public. Let it lead to a server that everybody can reach.",
    certificate:
      "The server's certificate is not valid for this name. Mend it, or let the server answer by http alone until then.",
    status: "The server answers with status {status} instead of the file.",
    gone: "The file is not there any more, as it has to be once the domain leads here.",
  },
} as const;

/** What was wrong when a domain was looked at, in words. */
export function troubleInWords(trouble: string, isProven: boolean): string {
  const { troubles } = domainTexts;
  if (isProven && trouble === "status-404") return troubles.gone;
  const [, status] = /^status-(\d+)$/.exec(trouble) ?? [];
  if (status) return say(troubles.status, { status });
  return troubles[trouble as Exclude<Trouble, `status-${number}`>];
}
