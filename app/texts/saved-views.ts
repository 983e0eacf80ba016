/** What the console says of saved views. */
export const viewTexts = {
  label: "Saved views",
  all: "All",
  sharedBy: "Shared by {name}",
  more: "More views",
  save: "Save this view",
  keep: "Keep these filters",
  rename: "Rename or share",
  delete: "Delete view",

  saveQuestion: "Save this view",
  saveText:
    "The filters, the order and the columns of the list are kept under a name. New accounts that fit appear in it by themselves.",
  changeQuestion: "Change the view “{name}”",
  deleteQuestion: "Delete the view “{name}”?",
  deleteText: "Only the view goes; the accounts and requests it lists stay.",
  deleteSharedText: "Your colleagues lose it as well. Only the view goes; the accounts and requests it lists stay.",
  name: "Name",
  shared: "Shared with everybody at {company}",
  renew: "Keep what the list shows now, in place of the filters, order and columns it had",
  lists: { "tier-accounts": "Directory", "tier-account-requests": "Requests", partners: "Partners" },
} as const;
