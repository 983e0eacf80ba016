import type { Duplicate } from "~/domain/tier-accounts/duplicates";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { wizardTexts } from "~/texts/wizard";
import { CheckboxField } from "~/ui/choice-field";
import { FieldGroup } from "~/ui/field";
import { Id } from "~/ui/id";
import { Dotted } from "~/ui/page-head";

/** The form's field that says to go on. */
export const ANYWAY = "anyway";

const rules = { "external-id": wizardTexts.sameExternalId, "name-and-email": wizardTexts.sameNameAndEmail };

/** The accounts that look the same, each in a tab of its own so that nothing typed is lost, and the way to go on. Row C5. */
export const duplicatesQuestion = (companyId: string, alike: readonly Duplicate[]) => ({
  fieldId: ANYWAY,
  content: (
    <FieldGroup legend={say(wizardTexts.duplicatesTitle, { count: alike.length })}>
      <ul className="alike">
        {alike.map(({ id, name, parent, same }) => (
          <li key={id}>
            <a
              href={href(paths.tierAccount, { companyId, tierAccountId: id })}
              target="_blank"
              rel="noopener"
              dir="auto"
            >
              {name}
              <span className="sr-only"> {wizardTexts.newTab}</span>
            </a>
            <p className="soft">
              <Dotted
                items={[
                  <Id key="id" value={id} copy={false} />,
                  parent && say(wizardTexts.below, { name: parent }),
                  rules[same],
                ]}
              />
            </p>
          </li>
        ))}
      </ul>
      <CheckboxField id={ANYWAY} name={ANYWAY} label={wizardTexts.anyway} />
    </FieldGroup>
  ),
});
