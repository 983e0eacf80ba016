/** What the wizard says about an address of a country, resellers made on the way, and accounts that look the same. */
export const wizardTexts = {
  placeOf: "{id} · {path}",
  onlyTheChosen: "No other reseller fits “{search}”. The one above is chosen already.",
  manyResellers: "More than {count, number} resellers fit; the first of those found are listed. Type more of the name.",
  shortSearch:
    "One or two letters are looked for at the beginning of the name only. Type at least three to look everywhere.",
  createNamed: "Create the reseller “{name}” first",
  createUnnamed: "Create a reseller first",
  notListed: "Not listed?",
  createFirstHint: "You come back here when it is created, with the reseller chosen.",
  onTheWay: "A reseller on the way",
  onTheWayText: "When it is created, you go on with the account you began before; its answers are kept.",
  goOn: "Go on with the account you began",
  chosenNow: "{name} is chosen as the parent account.",
  notChosen: "The account that was created cannot stand above this one. Select another reseller.",

  duplicatesTitle: "{count, plural, one {This account looks the same} other {These accounts look the same}}",
  sameExternalId: "same external ID",
  sameNameAndEmail: "same name and e-mail",
  below: "below {name}",
  newTab: "(opens in a new tab)",
  anyway: "Create it all the same",
} as const;
