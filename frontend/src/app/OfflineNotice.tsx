import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReached } from '@/api/reach';

/** What is on screen may be old, and nothing leaves: said as long as the server is out of reach. */
export function OfflineNotice() {
  const { t } = useTranslation('app');
  const online = useReached();
  return (
    <div role="status" className="alin-offline">
      {online ? null : (
        <p>
          <IconWifiOff size={20} aria-hidden /> {t('offline')}
        </p>
      )}
    </div>
  );
}
