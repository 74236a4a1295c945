import { IconChevronDown, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '@/ui/Disclosure';
import { AccountMenu, type SignedIn } from './AccountMenu';

/** The person's first name in the header, and the menu under it. */
export function AccountButton({ session }: { session: SignedIn }) {
  const { t } = useTranslation('app');
  return (
    <Disclosure
      label={t('account', { name: `${session.profile.firstName} ${session.profile.birthName}` })}
      button={
        <>
          <IconUserCircle size={24} stroke={1.7} aria-hidden />
          <span className="alin-wide">{session.profile.firstName}</span>
          <IconChevronDown size={16} aria-hidden />
        </>
      }
    >
      <AccountMenu session={session} />
    </Disclosure>
  );
}
