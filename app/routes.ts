import { layout, type RouteConfig, type RouteConfigEntry, route } from "@remix-run/route-config";
import { type Path, paths } from "./paths";

/** One address, one file. */
const at = (path: Path, file: string): RouteConfigEntry =>
  route(paths[path].replace(/^\//, "") || "/", `routes/${file}`, { id: path });

export default [
  // Auth
  at("home", "home.tsx"),
  at("setup", "setup.tsx"),
  at("signIn", "auth/sign-in.tsx"),
  at("signOut", "auth/sign-out.tsx"),
  at("forgotPassword", "auth/forgot-password.tsx"),
  at("resetPassword", "auth/reset-password.tsx"),
  at("console", "auth/choose-company.tsx"),
  at("mailbox", "mailbox.tsx"),
  at("mailboxMail", "auth/mail.tsx"),
  // Storefront
  at("storefrontDoor", "storefront/door.tsx"),
  at("storefrontSignIn", "storefront/sign-in.tsx"),
  at("storefrontSignOut", "storefront/sign-out.tsx"),
  at("storefrontForgotPassword", "storefront/forgot-password.tsx"),
  at("storefrontResetPassword", "storefront/reset-password.tsx"),
  layout("routes/storefront/layout.tsx", [
    layout("routes/storefront/boundary.tsx", [
      at("storefrontHome", "storefront/home.tsx"),
      at("storefrontAccount", "storefront/account.tsx"),
      at("storefrontChangePassword", "storefront/change-password.tsx"),
    ]),
  ]),
  // Console
  layout("routes/console/layout.tsx", [
    layout("routes/console/boundary.tsx", [
      at("consoleHome", "console/home.tsx"),
      at("tierAccounts", "console/tier-accounts/list.tsx"),
      at("tierAccountColumns", "console/tier-accounts/columns.tsx"),
      at("tierAccountRequests", "console/tier-account-requests/list.tsx"),
      at("tierAccountRequestColumns", "console/tier-account-requests/columns.tsx"),
      at("acceptRequests", "console/tier-account-requests/accept-many.tsx"),
      at("exportTierAccounts", "console/tier-accounts/export.ts"),
      at("exportTierAccountRequests", "console/tier-account-requests/export.ts"),
      at("acceptRequest", "console/tier-account-requests/accept.tsx"),
      at("ignoreRequest", "console/tier-account-requests/ignore.tsx"),
      layout("routes/console/tier-account-requests/request.tsx", [
        at("tierAccountRequest", "console/tier-account-requests/request-data.tsx"),
        at("tierAccountRequestDetails", "console/tier-account-requests/request-details.tsx"),
        at("tierAccountRequestSubscriptions", "console/tier-account-requests/request-subscriptions.tsx"),
        at("tierAccountRequestTierConfigs", "console/tier-account-requests/request-tier-configs.tsx"),
      ]),
      at("saveView", "console/saved-views/save.tsx"),
      at("changeView", "console/saved-views/change.tsx"),
      at("deleteView", "console/saved-views/delete.tsx"),
      at("createTierAccount", "console/tier-accounts/create/start.tsx"),
      at("createTierAccountType", "console/tier-accounts/create/type.tsx"),
      at("createTierAccountParent", "console/tier-accounts/create/parent.tsx"),
      at("createTierAccountData", "console/tier-accounts/create/data.tsx"),
      at("keepTierAccountData", "console/tier-accounts/create/keep.tsx"),
      at("randomizeTierAccountData", "console/tier-accounts/create/randomize.tsx"),
      at("clearTierAccountData", "console/tier-accounts/create/clear.tsx"),
      at("createTierAccountSummary", "console/tier-accounts/create/summary.tsx"),
      layout("routes/console/tier-accounts/account.tsx", [
        at("tierAccount", "console/tier-accounts/account-data.tsx"),
        at("tierAccountChildren", "console/tier-accounts/account-children.tsx"),
        at("tierAccountFulfilment", "console/tier-accounts/account-fulfilment.tsx"),
        at("tierAccountSubscriptions", "console/tier-accounts/account-subscriptions.tsx"),
        at("tierAccountConfigRequests", "console/tier-accounts/account-config-requests.tsx"),
        at("tierAccountConfigs", "console/tier-accounts/account-configs.tsx"),
        at("tierAccountDetails", "console/tier-accounts/account-details.tsx"),
      ]),
      at("tierAccountVersions", "console/tier-accounts/versions.tsx"),
      at("deleteTierAccount", "console/tier-accounts/delete.tsx"),
      at("updateTierAccount", "console/tier-accounts/update/edit.tsx"),
      at("keepTierAccountUpdate", "console/tier-accounts/update/keep.tsx"),
      at("keepTierAccountDraft", "console/tier-accounts/update/keep-draft.tsx"),
      at("updateTierAccountType", "console/tier-accounts/update/type.tsx"),
      at("updateTierAccountParent", "console/tier-accounts/update/parent.tsx"),
      at("updateTierAccountData", "console/tier-accounts/update/data.tsx"),
      at("catalog", "console/catalog/list.tsx"),
      layout("routes/console/catalog/product.tsx", [
        at("product", "console/catalog/product-information.tsx"),
        at("productCapabilities", "console/catalog/product-capabilities.tsx"),
      ]),
      route("console/:companyId/*", "routes/console/not-found.tsx"),
    ]),
  ]),
  // Development
  at("design", "design.tsx"),
  // Everything else
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
