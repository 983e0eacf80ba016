/**
 * Where the token of a claimed domain stands, on the reseller's own server. This installation answers there for nobody: who claims a
 * domain that leads here already must not prove it by that (decision 014).
 */
export const PROOF_PATH = "/.well-known/counterpart-domain.txt";
