import type { en } from "./en";

/** The same names with any words, so that a text which is missing is an error of the compiler. */
export type InOtherWords<T> = {
  readonly [Name in keyof T]: T[Name] extends string
    ? string
    : T[Name] extends (...given: never[]) => unknown
      ? T[Name]
      : InOtherWords<T[Name]>;
};

/** What every language of the storefront says. */
export type StorefrontTexts = InOtherWords<Omit<typeof en, "dir">> & { readonly dir: "ltr" | "rtl" };
