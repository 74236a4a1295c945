import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Bound, useBound } from './fields';

/** A password bound to the form around it, which may be shown. */
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
