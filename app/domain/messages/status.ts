/**
 * What becomes of a mail: it waits until a mail server takes it, until nobody needs it any more, or until it has been tried so often that
 * it is given up.
 */
export const messageStatuses = ["waiting", "sent", "dropped", "failed"] as const;
