/** In an address of the storefront: the language that a stranger chose. */
export const LANGUAGE_PARAMETER = "language";
