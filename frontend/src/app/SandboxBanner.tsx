import { VisuallyHidden } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import { isProblem } from '@/api/problem';
import { useFormats } from '@/ui/formats';

const TOOLS: Record<'clock' | 'mails' | 'register', string> = {
  clock: '/demo/horloge',
  mails: '/demo/courriels',
  register: '/demo/registre',
};

/** Outside the sandbox profile the clock answers 404, and there is no banner. */
async function sandboxClock(signal: AbortSignal) {
  try {
    const { data } = await client.GET('/sandbox/clock', { signal });
    return data ?? null;
  } catch (error) {
    if (isProblem(error, 'not-found')) return null;
    throw error;
  }
}

export function SandboxBanner() {
  const { t } = useTranslation('app');
  const { shortDateTime } = useFormats();
  const clock = useQuery({
    queryKey: ['sandbox-clock'],
    queryFn: ({ signal }) => sandboxClock(signal),
    staleTime: 30_000,
    retry: false,
  });
  if (!clock.data) return null;
  return (
    <aside className="alin-sandbox" aria-label={t('sandbox.label')}>
      <div>
        <strong>
          {t('sandbox.demo')}
          <span className="alin-wide">{t('sandbox.invented')}</span>
        </strong>
        <Link to={TOOLS.clock}>
          <IconClock size={16} aria-hidden style={{ marginInlineEnd: 4 }} />
          <VisuallyHidden>{t('sandbox.clock')}</VisuallyHidden>
          {shortDateTime(clock.data.now)}
        </Link>
        <Link to={TOOLS.mails}>{t('sandbox.mails')}</Link>
        <Link to={TOOLS.register}>{t('sandbox.register')}</Link>
      </div>
    </aside>
  );
}
