/** What the server itself says no to, before a page is asked. */
export const server = {
  /** What the server itself says no to, before a page is asked. */
  server: {
    home: "Home page",
    reference: "Reference: {id}",
    badAddress: {
      title: "This address can’t be read",
      text: "It may have been cut off or mistyped. Check it, or start from the home page.",
    },
    otherHost: {
      title: "This site has another address",
      text: "Open it at the address it was given to you with. Whoever runs it sets that address as ORIGIN.",
    },
    otherSite: {
      title: "This form came from somewhere else",
      text: "For your safety, only forms on this site are accepted. Go back to the page, load it again and submit it once more.",
    },
    notFound: {
      title: "There is nothing at this address",
      text: "The file you asked for is not here, or no longer.",
    },
    notYours: {
      title: "This file is not for your role",
      text: "Your role in this company does not include it. Ask an owner.",
    },
    onlyOpened: {
      title: "That can’t be done here",
      text: "This address can be opened, and nothing else.",
    },
    method: {
      title: "That can’t be done here",
      text: "This address can be opened or submitted as a form, and nothing else.",
    },
    tooSlow: {
      title: "That took too long",
      text: "What you sent did not arrive in time. Go back, see whether you are connected, and send it again.",
    },
    tooLarge: {
      title: "That is too much at once",
      text: "What you sent is larger than {limit}. Go back, make it smaller and send it again.",
    },
    tooSoon: {
      title: "Too many tries",
      text: "Wait a few minutes, then open it again.",
    },
    broken: {
      title: "Something went wrong on our side",
      text: "It has been noted. Try again; if it happens once more, tell us the reference below.",
    },
    databaseAway: {
      title: "We’ll be right back",
      text: "The database can’t be reached at the moment. Nothing you saved is lost. Try again in a few seconds.",
    },
  },
} as const;
