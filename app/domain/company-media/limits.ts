import { PICTURE_TYPES } from "~/domain/pictures/limits";

/** The form's field that a picture or a video stands in. Safe for the browser. */
export const MEDIUM = "medium";

/** The most that a video's file may be. */
export const VIDEO_LIMIT = { bytes: 20 * 1024 * 1024, text: "20 MB" };

/** How many of them a company shows. */
export const MOST_MEDIA = 20;

/** What a browser offers first. */
export const MEDIA_TYPES = `${PICTURE_TYPES},video/mp4,video/webm`;
