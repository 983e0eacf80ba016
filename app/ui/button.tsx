import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import { Icon, type IconName } from "./icon";

export type ButtonTone = "main" | "plain" | "danger" | "quiet";

interface Looks {
  /** main: the page's one primary action; plain by default. */
  tone?: ButtonTone;
  size?: "small" | "normal";
  icon?: IconName;
}

export type ButtonProps = Looks & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "style">;
export type LinkButtonProps = Looks & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "style"> & { href: string };

const tones: Record<ButtonTone, string> = {
  main: "btn btn-primary",
  plain: "btn",
  danger: "btn btn-danger",
  quiet: "btn btn-ghost",
};

const look = (tone: ButtonTone = "plain", size: Looks["size"], extra?: string) =>
  tones[tone] + (size === "small" ? " btn-sm" : "") + (extra ? ` ${extra}` : "");

export function Button({ tone, size, icon, className, children, type = "submit", ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={look(tone, size, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function LinkButton({ tone, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={look(tone, size, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
