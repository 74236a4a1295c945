import type { TextInputProps } from '@mantine/core';
import { type FieldPath, type FieldValues, useController, useFormContext } from 'react-hook-form';
import { fieldId } from './ErrorSummary';
import { NumberInput } from './NumberInput';

/** A number bound to the form around it; an empty field is undefined. `euros` writes an amount with its sign. */
export function NumberField<Values extends FieldValues = FieldValues>({
  name,
  euros = false,
  unit,
  pointer,
  ...props
}: Omit<TextInputProps, 'name' | 'value' | 'onChange' | 'onBlur' | 'pointer'> & {
  name: FieldPath<Values>;
  euros?: boolean;
  unit?: string;
  /** The field of the contract that this one fills, where it has another name: the server's faults point there. */
  pointer?: string;
}) {
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name });
  const sign = euros ? '€' : unit;
  return (
    <NumberInput
      {...props}
      {...(sign ? { unit: sign } : {})}
      inputMode={euros ? 'decimal' : 'numeric'}
      id={fieldId(pointer ?? name)}
      name={name}
      error={fieldState.error?.message}
      ref={field.ref}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}

/** Euros as typed, in cents: 703.5 → 70350. */
export function cents(euros: number): number {
  return Math.round(euros * 100);
}
