import { useTranslation } from 'react-i18next';
import { CommuneField } from '@/ui/CommuneField';
import { DateField } from '@/ui/DateField';
import { ChoiceField, SelectField, TextField } from '@/ui/fields';
import { NumberField } from '@/ui/NumberField';
import { CheckboxesField } from './CheckboxesField';
import { CommunesField } from './CommunesField';
import { DepartmentField } from './DepartmentField';
import type { FormQuestion } from './queries';

/** More choices than a thumb scrolls past are the list of the device. */
const MOST_RADIOS = 5;

const INPUT_MODES = {
  EMAIL: 'email',
  PHONE: 'tel',
  POSTCODE: 'numeric',
  SIRET: 'numeric',
  SIREN: 'numeric',
  TEXT: 'text',
} as const;

/** What browsers may fill in by themselves: about the applicant only. */
const AUTOCOMPLETE: Record<string, string> = {
  email: 'email',
  mobilePhone: 'tel',
  birthName: 'family-name',
  firstName: 'given-name',
  birthDate: 'bday',
  'postal.street': 'address-line1',
  'postal.postcode': 'postal-code',
};

/** One question, by the input that suits its kind. */
export function QuestionField({ question, name }: { question: FormQuestion; name: string }) {
  const { t } = useTranslation(['form', 'ui']);
  const help = question.help ?? undefined;
  const common = { name, label: question.label, required: question.required };
  switch (question.kind) {
    case 'DAY':
      return (
        <DateField
          {...common}
          description={help ? `${help} ${t('ui:dateFormat')}.` : t('ui:dateFormat')}
          {...(question.earliest ? { min: question.earliest } : {})}
          {...(question.latest ? { max: question.latest } : {})}
          autoComplete={AUTOCOMPLETE[question.code] ?? 'off'}
        />
      );
    case 'YES_NO':
      return (
        <ChoiceField
          {...common}
          description={help}
          inline
          choices={[
            { value: 'yes', label: t('ui:yes') },
            { value: 'no', label: t('ui:no') },
          ]}
        />
      );
    case 'CHOICE': {
      const choices = question.choices.map((it) => ({ value: it.code, label: it.label }));
      if (question.mostValues > 1) return <CheckboxesField {...common} description={help} choices={choices} />;
      return choices.length > MOST_RADIOS ? (
        <SelectField {...common} description={help} data={choices} />
      ) : (
        <ChoiceField {...common} description={help} choices={choices} inline={choices.length <= 3} />
      );
    }
    case 'AMOUNT':
      return <NumberField {...common} description={help} euros />;
    case 'COUNT':
      return <NumberField {...common} description={help} />;
    case 'COMMUNE':
      return question.mostValues > 1 ? (
        <CommunesField {...common} help={help} most={question.mostValues} />
      ) : (
        <CommuneField {...common} />
      );
    case 'DEPARTMENT':
      return <DepartmentField {...common} help={help} />;
    default:
      return (
        <TextField
          {...common}
          description={help}
          inputMode={INPUT_MODES[question.kind]}
          autoComplete={AUTOCOMPLETE[question.code] ?? 'off'}
          {...(question.maxLength ? { maxLength: question.maxLength + 20 } : {})}
        />
      );
  }
}
