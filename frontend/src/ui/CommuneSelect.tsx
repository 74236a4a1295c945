import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Commune, useCommunes } from '@/api/communes';
import { Combobox } from './Combobox';
import { useOfferWords } from './offer';

export interface CommuneProps {
  label: string;
  required?: boolean;
  disabled?: boolean;
}

/** A commune by name or INSEE code; holds its INSEE code. The search is the server's. */
export function CommuneSelect({
  label,
  value,
  onChange,
  ...props
}: CommuneProps & {
  id?: string;
  name?: string;
  error?: string | undefined;
  onBlur?: () => void;
  value: string | null;
  onChange: (code: string | null, commune?: Commune) => void;
}) {
  const { t } = useTranslation('words');
  const { place } = useOfferWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Commune | null>(null);
  const [q] = useDebouncedValue(typed.trim(), 200);
  // A code that came with the address of the page: its name is asked for once.
  const known = useCommunes(value && chosen?.code !== value ? value : '');
  const named = value ? (chosen?.code === value ? chosen : known.data?.items.find((it) => it.code === value)) : null;
  const found = useCommunes(q);
  const communes = typed && q ? (found.data?.items ?? []) : [];
  const nothing = () => {
    if (found.error) return t('commune.failed');
    return q && !found.isFetching ? t('commune.none') : t('commune.type');
  };
  return (
    <Combobox
      {...props}
      caption={label}
      description={t('commune.hint')}
      value={value}
      label={named ? place(named) : ''}
      options={communes.map((it) => ({ value: it.code, label: place(it) }))}
      onTyped={setTyped}
      onChange={(code) => {
        const commune = communes.find((it) => it.code === code);
        setChosen(commune ?? null);
        onChange(code, commune);
      }}
      nothing={nothing()}
    />
  );
}
