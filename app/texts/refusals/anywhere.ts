import type { InConsole } from "./in-console";

/** What can be said in any part of the console. */
export const anywhere = {
  "role-not-allowed": "Your role in this company ({role}) does not include this. Ask an owner.",
  "choice-gone": "Something that was chosen here is not there any more. Choose again.",
  "nothing-chosen": "Choose one marketplace or more.",
  "reason-too-long": "Shorten the reason to 255 characters or fewer.",
  "reason-required": "Write a reason, so that the provider knows what to mend.",
  "draft-expired": "These answers were kept for 24 hours and are gone. Start again.",
  "sign-in-again": "That took too long. Sign in again.",
} as const satisfies InConsole;
