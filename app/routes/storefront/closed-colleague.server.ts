import { type CustomerUserStatus, canEnter } from "~/domain/customer-users/status";
import { Conflict } from "~/domain/refusals";
import { sentence } from "~/texts/refusals";

/** Why nothing can be done about a colleague who may not sign in; null for those who may. */
export const whyNotOpen = (status: CustomerUserStatus, language: string): string | null =>
  canEnter(status) ? null : sentence(new Conflict("user-not-active", { status }), language);
