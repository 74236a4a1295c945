import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from './Combobox';
import { DEPARTMENTS } from './departments';
import { plain } from './plain';

const OPTIONS = DEPARTMENTS.map((it) => ({ value: it.code, label: `${it.code} – ${it.name}` }));

/** A département by number or name, with or without its accents. */
export function DepartmentSelect({
  label,
  value,
  onChange,
  ...props
}: {
  label: string;
  value: string | null;
  onChange: (code: string | null) => void;
  description?: string | undefined;
  id?: string;
  name?: string;
  required?: boolean;
  error?: string | undefined;
  onBlur?: () => void;
}) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  return (
    <Combobox
      {...props}
      caption={label}
      value={value}
      label={OPTIONS.find((it) => it.value === value)?.label ?? ''}
      options={OPTIONS.filter((it) => plain(it.label).includes(plain(typed.trim())))}
      onTyped={setTyped}
      onChange={onChange}
      nothing={t('noMatch')}
    />
  );
}
