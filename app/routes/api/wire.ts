/** A moment as clients take it apart: UTC, to the second, with the zone as an offset. Connect.md §0.1-8. */
export const moment = (at: Date): string => `${at.toISOString().slice(0, 19)}+00:00`;

interface By {
  id: string;
  name: string;
}

/** When something happened, and who did it where that is somebody. */
export const event = (at: Date, by: By | null) => ({
  at: moment(at),
  ...(by !== null && by.id !== "system" && { by: { id: by.id, name: by.name } }),
});

/** What was written down as none is none on the wire as well. */
export const orNull = (text: string): string | null => (text === "" ? null : text);
