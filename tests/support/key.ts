/** A key of the tests' own, the same for the tests and the sites that they start. */
export const SECRET_KEY = Buffer.alloc(32, "tests").toString("base64");
