import { type FieldPath, type FieldValues, useController, useFormContext } from 'react-hook-form';
import type { Commune } from '@/api/communes';
import { type CommuneProps, CommuneSelect } from './CommuneSelect';
import { fieldId } from './ErrorSummary';

/** A commune bound to the form around it. */
export function CommuneField<Values extends FieldValues = FieldValues>({
  name,
  onCommune,
  ...props
}: CommuneProps & { name: FieldPath<Values>; onCommune?: (commune: Commune | undefined) => void }) {
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name });
  return (
    <CommuneSelect
      {...props}
      id={fieldId(name)}
      name={name}
      error={fieldState.error?.message}
      value={field.value || null}
      onChange={(code, commune) => {
        field.onChange(code ?? '');
        onCommune?.(commune);
      }}
      onBlur={field.onBlur}
    />
  );
}
