import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Legal dates and times of this product are those of Paris, wherever the reader is. */
const PARIS = 'Europe/Paris';

export interface Formats {
  /** 70300 → « 703 € », 70350 → « 703,50 € ». */
  money(cents: number): string;
  /** ISO date or instant → « 13 octobre 2026 ». */
  date(iso: string): string;
  /** ISO instant → « 13 octobre 2026 à 14:28 ». */
  dateTime(iso: string): string;
  /** ISO instant → « 13/10/2026 14:28 ». */
  shortDateTime(iso: string): string;
  /** ISO instant → « 14:28 ». */
  time(iso: string): string;
  number(value: number): string;
  /** 16 → « 16 m² ». */
  surface(squareMetres: number): string;
  /** Basis points of a hundred: 0.31 → « 31 % ». */
  percent(ratio: number): string;
  /** 1 → « 1er » / « 1st ». */
  ordinal(position: number): string;
  list(items: string[]): string;
  /** 0690920621114ACLOG → « 069 0920 621114 ACLOG »: territory, month and year, sequence, desk. */
  uniqueNumber(number: string): string;
}

/** French writes the first of a month « 1er », which its formats do not. */
function written(format: Intl.DateTimeFormat, instant: Date): string {
  const french = format.resolvedOptions().locale.startsWith('fr');
  return format
    .formatToParts(instant)
    .map((it) => (french && it.type === 'day' && it.value === '1' ? '1er' : it.value))
    .join('');
}

function formatsFor(language: string): Formats {
  const locale = language === 'en' ? 'en-GB' : 'fr-FR';
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const eurosCents = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: PARIS });
  const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: PARIS });
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: PARIS });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: PARIS });
  const plain = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(locale, { type: 'ordinal' });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  // A date without time is that day everywhere: noon keeps it on the day it names.
  const at = (iso: string) => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  return {
    money: (cents) => (cents % 100 === 0 ? euros : eurosCents).format(cents / 100),
    date: (iso) => written(day, at(iso)),
    dateTime: (iso) => written(dayAndTime, at(iso)),
    shortDateTime: (iso) => short.format(at(iso)),
    time: (iso) => clock.format(at(iso)),
    number: (value) => plain.format(value),
    surface: (squareMetres) => `${plain.format(squareMetres)}\u00a0m²`,
    percent: (ratio) => share.format(ratio),
    ordinal: (position) => {
      if (language !== 'en') return position === 1 ? '1er' : `${plain.format(position)}e`;
      const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rules.select(position)];
      return `${plain.format(position)}${suffix}`;
    },
    uniqueNumber: (it) => [it.slice(0, 3), it.slice(3, 7), it.slice(7, 13), it.slice(13)].join(' ').trim(),
    list: (items) => conjunction.format(items),
  };
}

/** Amounts, dates and numbers as the reader writes them. */
export function useFormats(): Formats {
  const { i18n } = useTranslation('ui');
  return useMemo(() => formatsFor(i18n.language), [i18n.language]);
}
