import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A number as people of the page's language write it: « 1 234,50 », “1,234.50”. While it is typed it stays as typed; on
 * leaving it is written out with its unit. What is no number is NaN, so that whoever reads it refuses it in words.
 */
export function NumberInput({
  value,
  onChange,
  unit,
  onBlur,
  ...props
}: Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> & {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** Written behind the number. */
  unit?: string;
  onBlur?: () => void;
}) {
  const { i18n } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const written = value === undefined || Number.isNaN(value) ? '' : write(value, i18n.language, unit);
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...props}
      value={typed ?? written}
      onFocus={() => setTyped(value === undefined || Number.isNaN(value) ? typed : plain(value, i18n.language))}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readNumber(event.currentTarget.value, i18n.language));
      }}
      onBlur={() => {
        // What is no number stays, to be corrected.
        if (!Number.isNaN(value)) setTyped(null);
        onBlur?.();
      }}
    />
  );
}

function write(value: number, language: string, unit?: string): string {
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'fr-FR', { maximumFractionDigits: 2 }).format(
    value,
  );
  return unit ? `${number}\u00a0${unit}` : number;
}

function plain(value: number, language: string): string {
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}

/** « 1 234,5 € » → 1234.5; nothing → undefined; anything else → NaN. A comma is the decimal sign in French only. */
export function readNumber(typed: string, language: string): number | undefined {
  const bare = typed.replaceAll(/[\s\u00a0\u202f€²]|m²/g, '');
  if (bare === '') return undefined;
  const number =
    language === 'en' ? bare.replaceAll(/,(?=\d{3}(\D|$))/g, '').replace(',', '.') : bare.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : Number.NaN;
}
