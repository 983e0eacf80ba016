import { createContext, useContext } from "react";
import { type ErrorTexts, errorTexts } from "./error-texts";
import { type UiTexts, uiTexts } from "./texts";

/** The language of a page, and what the components themselves say in it. */
export interface Speech {
  /** For `lang`. */
  language: string;
  dir: "ltr" | "rtl";
  /** How dates and numbers are written. */
  locale: string;
  ui: UiTexts;
  errors: ErrorTexts;
}

const english: Speech = { language: "en", dir: "ltr", locale: "en-GB", ui: uiTexts, errors: errorTexts };

const SpeechContext = createContext(english);

/** Says in which language the page is; without it, it is in English. */
export const SpeechProvider = SpeechContext.Provider;

export const useSpeech = () => useContext(SpeechContext);

export const useUiTexts = () => useSpeech().ui;
