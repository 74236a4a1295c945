import {
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  Radio,
  Stack,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldPath, type FieldValues, useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId } from './ErrorSummary';

/** Inputs bound to the form around them by name. Required ones carry an asterisk; the reader is told once, on top. */
export interface Bound<Values extends FieldValues> {
  name: FieldPath<Values>;
  label: ReactNode;
}

export function useBound<Values extends FieldValues>(name: FieldPath<Values>) {
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

/** One of a short list, by the list of the device: on a phone that is the one people know. */
export function SelectField<Values extends FieldValues = FieldValues>({
  name,
  data,
  ...props
}: Bound<Values> & Omit<NativeSelectProps, 'name' | 'data'> & { data: { value: string; label: string }[] }) {
  const { t } = useTranslation('ui');
  const { field, common } = useBound<Values>(name);
  return (
    <NativeSelect
      {...props}
      {...common}
      data={[{ value: '', label: t('choose') }, ...data]}
      ref={field.ref}
      value={field.value ?? ''}
      onChange={(event) => field.onChange(event.currentTarget.value || undefined)}
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
