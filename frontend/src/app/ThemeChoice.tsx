import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const THEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Light, dark, or as the device does; remembered on this device. */
export function ThemeChoice() {
  const { t } = useTranslation('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a form around it
    <div className="alin-choices" role="group" aria-label={t('theme.label')}>
      {THEMES.map((it) => (
        <button key={it} type="button" aria-pressed={it === colorScheme} onClick={() => setColorScheme(it)}>
          {t(`theme.${it}`)}
        </button>
      ))}
    </div>
  );
}
