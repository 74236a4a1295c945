import {
  Checkbox,
  type CheckboxProps,
  PasswordInput,
  type PasswordInputProps,
  Radio,
  Select,
  type SelectProps,
  Stack,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import { DateInput, type DateInputProps } from '@mantine/dates';
import type { ReactNode } from 'react';
import { type FieldPath, type FieldValues, useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId } from './ErrorSummary';

/** Inputs bound to the form around them by name. Required ones carry an asterisk; the reader is told once, on top. */
interface Bound<Values extends FieldValues> {
  name: FieldPath<Values>;
  label: ReactNode;
}

function useBound<Values extends FieldValues>(name: FieldPath<Values>) {
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name });
  return { field, common: { id: fieldId(name), name, error: fieldState.error?.message } };
}

export function TextField<Values extends FieldValues = FieldValues>({
  name,
  ...props
}: Bound<Values> & Omit<TextInputProps, 'name'>) {
  const { field, common } = useBound<Values>(name);
  return (
    <TextInput
      {...props}
      {...common}
      ref={field.ref}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}

export function TextareaField<Values extends FieldValues = FieldValues>({
  name,
  ...props
}: Bound<Values> & Omit<TextareaProps, 'name'>) {
  const { field, common } = useBound<Values>(name);
  return (
    <Textarea
      {...props}
      {...common}
      ref={field.ref}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}

export function PasswordField<Values extends FieldValues = FieldValues>({
  name,
  ...props
}: Bound<Values> & Omit<PasswordInputProps, 'name'>) {
  const { t } = useTranslation('ui');
  const { field, common } = useBound<Values>(name);
  return (
    <PasswordInput
      {...props}
      {...common}
      ref={field.ref}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      // Mantine takes this button out of the tab order; a keyboard needs it too.
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0, 'aria-hidden': false }}
    />
  );
}

export function SelectField<Values extends FieldValues = FieldValues>({
  name,
  ...props
}: Bound<Values> & Omit<SelectProps, 'name'>) {
  const { t } = useTranslation('ui');
  const { field, common } = useBound<Values>(name);
  return (
    <Select
      nothingFoundMessage={t('noMatch')}
      clearButtonProps={{ 'aria-label': t('clear') }}
      {...props}
      {...common}
      ref={field.ref}
      value={field.value ?? null}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}

export function CheckboxField<Values extends FieldValues = FieldValues>({
  name,
  ...props
}: Bound<Values> & Omit<CheckboxProps, 'name'>) {
  const { field, common } = useBound<Values>(name);
  return (
    <Checkbox
      {...props}
      {...common}
      ref={field.ref}
      checked={field.value === true}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
      onBlur={field.onBlur}
    />
  );
}

/** An ISO date (`2026-11-21`) typed or picked; the expected form is written out, a placeholder is not enough. */
export function DateField<Values extends FieldValues = FieldValues>({
  name,
  description,
  ...props
}: Bound<Values> & Omit<DateInputProps, 'name'>) {
  const { t } = useTranslation('ui');
  const { field, common } = useBound<Values>(name);
  return (
    <DateInput
      valueFormat="DD/MM/YYYY"
      dateParser={parseDay}
      description={description ?? t('dateFormat')}
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      ariaLabels={{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') }}
      {...props}
      {...common}
      ref={field.ref}
      value={field.value ?? null}
      onChange={(value) => field.onChange(value ?? undefined)}
      onBlur={field.onBlur}
    />
  );
}

/** Reads 14/07/1990, 14-7-1990, 14.07.90 is refused: two digits name two centuries. */
function parseDay(typed: string): string | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(typed) ?? [];
  if (!day || !month || !year) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

export interface Choice {
  value: string;
  label: ReactNode;
  description?: ReactNode;
}

/** One answer among a few, each a whole line that a thumb can hit. */
export function ChoiceField<Values extends FieldValues = FieldValues>({
  name,
  label,
  description,
  choices,
  required,
  inline = false,
  onChosen,
}: Bound<Values> & {
  description?: ReactNode;
  choices: Choice[];
  required?: boolean;
  inline?: boolean;
  /** After the choice is in the form. */
  onChosen?: (value: string) => void;
}) {
  const { field, common } = useBound<Values>(name);
  return (
    <Radio.Group
      name={name}
      label={label}
      description={description}
      withAsterisk={required}
      error={common.error}
      value={field.value ?? ''}
      onChange={(value) => {
        field.onChange(value);
        onChosen?.(value);
      }}
      size="md"
    >
      <Stack gap="xs" mt="xs" style={inline ? { flexDirection: 'row', flexWrap: 'wrap', columnGap: 24 } : undefined}>
        {choices.map((it, index) => (
          <Radio
            key={it.value}
            id={index === 0 ? common.id : `${common.id}-${it.value}`}
            value={it.value}
            label={it.label}
            description={it.description}
            styles={{ body: { minHeight: 32 } }}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
