import { paths } from "~/paths";
import { ErrorPage } from "~/ui/error-page";
import { SampleShell } from "./frame";

export function ErrorSample() {
  return (
    <SampleShell crumbs={[{ label: "Customers" }]}>
      {[403, 404, 409, 413, 429, 500, 503].map((status) => (
        <ErrorPage
          key={status}
          status={status}
          requestId="01JD8Z6E8M3T0Q4S2V7W9XKYNB"
          home={{ label: "Go to the start page", href: paths.design }}
        />
      ))}
    </SampleShell>
  );
}
