import type { ReactNode } from "react";

export interface CardProps {
  title?: ReactNode;
  /** The one figure the card is about. */
  big?: ReactNode;
  width?: "third" | "half" | "wide" | "full";
  children?: ReactNode;
}

const widths = {
  third: "card",
  half: "card card-half",
  wide: "card card-wide",
  full: "card card-full",
};

export function Card({ title, big, width = "third", children }: CardProps) {
  return (
    <section className={widths[width]}>
      {title && <h2>{title}</h2>}
      {big !== undefined && <div className="card-big">{big}</div>}
      {children}
    </section>
  );
}

export function Cards({ children }: { children: ReactNode }) {
  return <div className="cards">{children}</div>;
}
