import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type FieldPath, type FieldValues, useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId } from './ErrorSummary';

/** A number bound to the form around it; an empty field is undefined. `euros` writes an amount with its sign. */
export function NumberField<Values extends FieldValues = FieldValues>({
  name,
  euros = false,
  pointer,
  ...props
}: Omit<NumberInputProps, 'name'> & {
  name: FieldPath<Values>;
  euros?: boolean;
  /** The field of the contract that this one fills, where it has another name: the server's faults point there. */
  pointer?: string;
}) {
  const { i18n } = useTranslation('ui');
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name });
  return (
    <NumberInput
      size="md"
      hideControls
      thousandSeparator={i18n.language === 'en' ? ',' : '\u00a0'}
      decimalSeparator={i18n.language === 'en' ? '.' : ','}
      allowedDecimalSeparators={[',', '.']}
      allowDecimal={euros}
      decimalScale={euros ? 2 : 0}
      suffix={euros ? '\u00a0€' : undefined}
      inputMode={euros ? 'decimal' : 'numeric'}
      {...props}
      id={fieldId(pointer ?? name)}
      name={name}
      error={fieldState.error?.message}
      ref={field.ref}
      value={field.value ?? ''}
      onChange={(value) => field.onChange(typeof value === 'number' ? value : undefined)}
      onBlur={field.onBlur}
    />
  );
}

/** Euros as typed, in cents: 703.5 → 70350. */
export function cents(euros: number): number {
  return Math.round(euros * 100);
}
