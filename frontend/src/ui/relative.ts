import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** An instant as seen from another: « dans 3 jours », “2 hours ago”. Whole units, never rounded up: a delay is not made longer. */
export function useRelative(): (iso: string, now: Date) => string {
  const { i18n } = useTranslation('ui');
  return useMemo(() => {
    const words = new Intl.RelativeTimeFormat(i18n.language, { numeric: 'always' });
    return (iso, now) => {
      const distance = new Date(iso).getTime() - now.getTime();
      const [unit, length] = UNITS.find(([, it]) => Math.abs(distance) >= it) ?? UNITS[2];
      return words.format(Math.trunc(distance / length), unit);
    };
  }, [i18n.language]);
}
