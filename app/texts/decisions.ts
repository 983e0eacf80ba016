/** What the console says around deciding on a request, from the account as well as from the request. */
export const decisionTexts = {
  accepted: "The request is accepted: version {version} is confirmed for {product}.",
  ignored: "The request is ignored: version {version} for {product}. The provider can read your reason.",
  moreWaiting:
    "{count, plural, one {# more request waits} other {# more requests wait}} for a decision on this account.",
  older: "{count, plural, one {# older request is open} other {# older requests are open}}",
  passed:
    "{vendor} has neither accepted nor ignored version {version} for {product}; it works with version {accepted} since.",
  passedByYou:
    "You have neither accepted nor ignored version {version} for {product}; you work with version {accepted} since.",
  seeAll: "See them all",
  stillWaiting:
    "{count, plural, =0 {No other request waits for you.} one {# request still waits for you.} other {# requests still wait for you.}}",
  seeWaiting: "See what waits",
  toCapabilities: "Go to Capabilities",
  unsupportedForVendor:
    "Tier Accounts Sync of {product} was off when this change was made. Switch the capability on in the product profile, and later changes arrive as pending; this one stays as it is.",
  onSince:
    "Tier Accounts Sync of {product} has been switched on since: later changes arrive as pending. This one stays as it is.",
  nobodyLinked:
    "Version {version} is saved. No product is linked to this account through a subscription, so no vendor has to accept it.",
  ownWaiting: "Version {version} is saved. You have still to accept it for {products}.",
  ownUnannounced:
    "Version {version} is saved. Your linked products take no changes, so there is nothing for you to accept.",
  withProducts: "{vendor} ({products})",
} as const;

export const deletionTexts = {
  notYet: "{name} cannot be deleted yet",
  children:
    "{count, plural, =0 {Child accounts stand} one {# child account stands} other {# child accounts stand}} below it. Delete its child accounts first; then this account can be deleted.",
  seeChildren: "See its child accounts",
} as const;
