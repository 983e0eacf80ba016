import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare global {
  namespace JSX {
    interface IntrinsicElements {
      "clipboard-copy": Plain & { value?: string; for?: string };
      "relative-time": Plain & {
        datetime: string;
        format?: string;
        threshold?: string;
        "no-title"?: string;
      };
    }
  }
}
