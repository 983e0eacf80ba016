/** What a person is called whose data has been erased. Decision 13. */
export const ERASED = "Erased person";
