import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from "~/ui/choice-field";
import { FieldGroup } from "~/ui/field";
import { SearchField } from "~/ui/search-field";
import { TextAreaField, TextField } from "~/ui/text-field";

export function GalleryFields({ theme }: { theme: string }) {
  const at = (name: string) => ({
    id: `${theme}-${name}`,
    name: `${theme}-${name}`,
  });
  return (
    <FieldGroup legend="Fields" hint="Label, hint, control, error.">
      <TextField {...at("name")} label="Organization name" defaultValue="شركة النخيل للتقنية" />
      <TextField {...at("email")} label="E-mail" type="email" defaultValue="it@" errors={["Enter an e-mail address"]} />
      <TextField {...at("price")} label="Price" before="€" width="short" inputMode="decimal" defaultValue="12.50" />
      <SelectField
        {...at("country")}
        label="Country"
        optional
        empty="Choose a country"
        options={[{ value: "PT", label: "Portugal" }]}
      />
      <TextAreaField {...at("reason")} label="Reason" hint="The provider will read it." rows={2} />
      <RadioGroup
        {...at("kind")}
        label="Type"
        look="cards"
        defaultValue="customer"
        choices={[
          {
            value: "customer",
            label: "Customer",
            hint: "Buys and uses products.",
          },
          {
            value: "reseller",
            label: "Reseller",
            hint: "Sells to customers below it.",
          },
        ]}
      />
      <CheckboxGroup
        {...at("products")}
        label="Products"
        defaultValues={["suite"]}
        choices={[
          { value: "suite", label: "Aurora Suite" },
          { value: "shield", label: "Tessera Shield" },
        ]}
      />
      <CheckboxField {...at("agree")} label="Send a copy to me" hint="To owner@northline.example" />
      <SearchField name={`${theme}-q`} label="Search customers" slash={theme === "light"} />
    </FieldGroup>
  );
}
