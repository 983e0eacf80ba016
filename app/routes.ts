import { layout, type RouteConfig, route } from "@remix-run/route-config";
import { at } from "./site-map/at";
import { catalog } from "./site-map/catalog";
import { customers } from "./site-map/customers";
import { partners } from "./site-map/partners";
import { settings } from "./site-map/settings";

export default [
  // Auth
  at("home", "home.tsx"),
  at("setup", "setup.tsx"),
  at("signIn", "auth/sign-in.tsx"),
  at("signOut", "auth/sign-out.tsx"),
  at("forgotPassword", "auth/forgot-password.tsx"),
  at("resetPassword", "auth/reset-password.tsx"),
  at("secondFactor", "auth/second-factor.tsx"),
  at("acceptInvitation", "auth/invitation.tsx"),
  at("activatePartner", "auth/activate.tsx"),
  at("offeredDocument", "auth/activate-document.ts"),
  at("console", "auth/choose-company.tsx"),
  // Operators' own logins
  at("security", "security/security.tsx"),
  at("changeOwnPassword", "security/change-password.tsx"),
  at("beginSecondFactor", "security/begin.tsx"),
  at("confirmSecondFactor", "security/confirm.tsx"),
  at("turnOffSecondFactor", "security/turn-off.tsx"),
  at("recoveryCodes", "security/recovery-codes.tsx"),
  at("endOtherOwnSessions", "security/sessions-end-others.tsx"),
  at("endOwnSession", "security/sessions-end.tsx"),
  at("mailbox", "mailbox.tsx"),
  at("mailboxMail", "auth/mail.tsx"),
  // REST API: its addresses stand in routes/api/endpoints.ts
  route("public/*", "routes/api/door.ts", { id: "api" }),
  at("apiDescription30", "api/description/older.ts"),
  at("apiReference", "api/reference/overview.tsx"),
  at("apiOperation", "api/reference/operation.tsx"),
  // Storefront
  at("storefrontDoor", "storefront/door.tsx"),
  at("storefrontSignIn", "storefront/sign-in.tsx"),
  at("storefrontSignUp", "storefront/sign-up.tsx"),
  at("storefrontSignUpSent", "storefront/sign-up-sent.tsx"),
  at("storefrontConfirmSignUp", "storefront/sign-up-confirm.tsx"),
  at("storefrontSignOut", "storefront/sign-out.tsx"),
  at("storefrontForgotPassword", "storefront/forgot-password.tsx"),
  at("storefrontResetPassword", "storefront/reset-password.tsx"),
  at("chooseCustomer", "storefront/choose.tsx"),
  at("storefrontLogo", "storefront/logo.ts"),
  layout("routes/storefront/layout.tsx", [
    layout("routes/storefront/boundary.tsx", [
      at("storefrontHome", "storefront/home.tsx"),
      at("storefrontAccount", "storefront/account.tsx"),
      at("storefrontProfile", "storefront/profile.tsx"),
      at("storefrontSessions", "storefront/sessions.tsx"),
      at("endOtherStorefrontSessions", "storefront/sessions-end-others.tsx"),
      at("endStorefrontSession", "storefront/sessions-end.tsx"),
      at("storefrontUsers", "storefront/users.tsx"),
      at("suspendColleague", "storefront/users-suspend.tsx"),
      at("sendColleagueLink", "storefront/users-send-link.tsx"),
      at("storefrontActivity", "storefront/activity.tsx"),
      at("endView", "storefront/end-view.tsx"),
      at("storefrontChangePassword", "storefront/change-password.tsx"),
      route("store/:nickname/*", "routes/storefront/not-found.tsx"),
    ]),
  ]),
  // Console
  layout("routes/console/layout.tsx", [
    layout("routes/console/boundary.tsx", [
      ...customers,
      ...settings,
      ...partners,
      ...catalog,
      route("console/:companyId/*", "routes/console/not-found.tsx"),
    ]),
  ]),
  // Development
  at("design", "design.tsx"),
  // Everything else
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
