export * from "./catalog";
export * from "./companies";
export * from "./customer-users";
export * from "./operators";
export * from "./process";
export * from "./subscriptions";
export * from "./tier-accounts";
