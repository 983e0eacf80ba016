import type { InConsole } from "./in-console";

/** Files and pictures. */
export const ofFiles = {
  "document-missing": "The document is not there any more. Upload it again.",
  "too-many-files-at-once":
    "{most} files of your company are on their way already. Wait until one of them has arrived, then send this one again.",
  "too-many-files-waiting":
    "Your company has uploaded {most} files that nothing uses yet. Use one of them, or wait: after a day they are removed.",
  "no-room-for-files":
    "The files of your company fill the {room} that it has. Ask whoever runs this installation for more.",
  "document-empty": "The file is empty. Choose the document again.",
  "document-too-large": "The file is larger than {limit}. Make it smaller, then choose it again.",
  "document-type": "This is not a PDF, DOCX or ODT document. Save it as one of these, then choose that file.",
  "document-broken": "The document is damaged or incomplete, so nobody could read it. Save it again, then choose it.",
  "document-two-kinds":
    "This file can be read as two kinds of file at once, so it is not taken. Save the document anew, then choose that file.",
  "document-unpacks":
    "Unpacked, this document would be larger than {limit}, or have too many parts. Make it smaller, then choose it again.",
  "document-macros": "This document carries macros. Save it without them, then choose that file.",
  "media-required": "Choose a picture or a video.",
  "media-missing": "The file is not there any more. Choose it again.",
  "media-empty": "The file is empty. Choose it again.",
  "media-too-large": "The file is larger than {limit}. Make it smaller, then choose it again.",
  "media-type": "This is neither a PNG, JPEG or WebP picture nor an MP4 or WebM video. Choose one of these.",
  "media-broken": "The file is damaged or incomplete, so it cannot be shown. Save it again, then choose it.",
  "media-two-kinds":
    "This file can be read as two kinds of file at once, so it is not taken. Save it anew, then choose that file.",
  "media-many": "There are {most} pictures and videos already. Remove one first.",
  "picture-too-large": "The picture is larger than {limit}. Make it smaller, then choose it again.",
  "picture-type": "This is not a PNG, JPEG or WebP picture. Choose one of these.",
  "picture-too-many-pixels":
    "The picture has more than {megapixels} million pixels. Make it smaller, then choose it again.",
} as const satisfies InConsole;
