import { Textarea, type TextareaProps } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { type Bound, useBound } from './fields';

/** Some lines of text bound to the form around it. */
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
