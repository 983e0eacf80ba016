import type { ReactNode } from "react";
import { PlainShell } from "~/ui/plain-shell";
import type { brandOf } from "./brand";
import { LanguageLinks } from "./language-links";

interface StoreCardProps {
  store: ReturnType<typeof brandOf>;
  nonce: string;
  title: ReactNode;
  lead?: ReactNode;
  width?: "card" | "wide";
  after?: ReactNode;
  children: ReactNode;
}

/** One card in the reseller's own look: sign in, forgot, reset, sign out. */
export const StoreCard = ({ store, ...card }: StoreCardProps) => (
  <PlainShell {...card} brand={store.brand} support={store.support} look="store" footer={<LanguageLinks />} />
);
