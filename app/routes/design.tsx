import type { MetaFunction } from "@remix-run/react";
import { useLoaderData } from "@remix-run/react";
import { NotFound } from "~/domain/refusals";
import { env } from "~/env.server";
import { publicRoute } from "./auth/gate.server";
import { Gallery } from "./design/gallery";
import { ConsoleSample } from "./design/console-sample";
import { DetailsSample } from "./design/details-sample";
import { SignInSample, StorefrontSample } from "./design/storefront-sample";
import { ErrorSample } from "./design/error-sample";
import { ConfirmSample, WizardSample } from "./design/wizard-sample";

export const meta: MetaFunction = () => [{ title: "Design" }];

/** Every component in both themes, for whoever works on them; not part of the product. */
export const loader = publicRoute(async ({ url, context }) => {
  if (env.NODE_ENV === "production") throw new NotFound();
  return { show: url.searchParams.get("show") ?? "", nonce: context.nonce };
});

export default function Design() {
  const { show, nonce } = useLoaderData<typeof loader>();
  switch (show) {
    case "directory":
      return <ConsoleSample />;
    case "empty":
      return <ConsoleSample empty />;
    case "details":
      return <DetailsSample />;
    case "wizard":
      return <WizardSample />;
    case "confirm":
      return <ConfirmSample />;
    case "storefront":
      return <StorefrontSample nonce={nonce} />;
    case "sign-in":
      return <SignInSample nonce={nonce} />;
    case "error":
      return <ErrorSample />;
    default:
      return <Gallery />;
  }
}
