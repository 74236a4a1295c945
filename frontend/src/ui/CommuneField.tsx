import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type FieldPath, type FieldValues, useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Commune, useCommunes } from '@/api/communes';
import { fieldId } from './ErrorSummary';
import { useOfferWords } from './offer';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchValue' | 'onSearchChange' | 'filter'>;

/** A commune by name or INSEE code; holds its INSEE code. The search is the server's. */
export function CommuneSelect({
  value,
  onChange,
  ...props
}: Props & { value: string | null; onChange: (code: string | null, commune?: Commune) => void }) {
  const { t } = useTranslation(['words', 'ui']);
  const { place } = useOfferWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Commune | null>(null);
  const [q] = useDebouncedValue(typed.trim(), 200);
  // A code that came with the address of the page: its name is asked for once.
  const known = useCommunes(value && chosen?.code !== value ? value : '');
  const named = chosen?.code === value ? chosen : (known.data?.items.find((it) => it.code === value) ?? null);
  const shown = named ? place(named) : '';
  const searching = q !== shown ? q : '';
  const found = useCommunes(searching);
  const communes = searching ? (found.data?.items ?? []) : [];
  const options = named && !communes.some((it) => it.code === named.code) ? [named, ...communes] : communes;
  return (
    <Select
      description={t('words:commune.hint')}
      {...props}
      data={options.map((it) => ({ value: it.code, label: place(it) }))}
      // The server has filtered already, by more than the label says.
      filter={({ options: all }) =>
        searching && named ? all.filter((it) => 'value' in it && it.value !== named.code) : all
      }
      value={value}
      onChange={(code) => {
        const commune = options.find((it) => it.code === code);
        setChosen(commune ?? null);
        onChange(code, commune);
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      clearable
      clearButtonProps={{ 'aria-label': t('ui:clear') }}
      nothingFoundMessage={
        found.error
          ? t('words:commune.failed')
          : searching && !found.isFetching
            ? t('words:commune.none')
            : t('words:commune.type')
      }
      autoComplete="off"
    />
  );
}

export function CommuneField<Values extends FieldValues = FieldValues>({
  name,
  onCommune,
  ...props
}: Props & { name: FieldPath<Values>; onCommune?: (commune: Commune | undefined) => void }) {
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
