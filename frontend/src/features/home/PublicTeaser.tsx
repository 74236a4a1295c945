import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CommuneSelect } from '@/ui/CommuneSelect';
import { useFormats } from '@/ui/formats';
import { LinkButton } from '@/ui/links';
import { Panel } from '@/ui/Panel';
import { usePublicOffers } from './queries';

/** Where would you like to live: one question, and how many homes are online now. */
export function PublicTeaser() {
  const { t } = useTranslation('home');
  const { number } = useFormats();
  const navigate = useNavigate();
  const total = usePublicOffers({}, 1).data?.pages[0]?.total;
  return (
    <Panel title={t('teaser.title')}>
      <CommuneSelect
        label={t('teaser.where')}
        value={null}
        onChange={(code) => void navigate({ to: '/logements', search: code ? { communeCode: code } : {} })}
      />
      {/* The line keeps its place while the figure is on its way. */}
      <Text role="status" mih="1.6em">
        {total ? t('teaser.total', { count: total, shown: number(total) }) : null}
      </Text>
      <LinkButton to="/logements" variant="default" style={{ alignSelf: 'flex-start' }}>
        {t('teaser.all')}
      </LinkButton>
    </Panel>
  );
}
