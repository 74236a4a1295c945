import { createFileRoute } from '@tanstack/react-router';
import { useMailToken } from '@/app/mailToken';
import { NewAddressPage } from '@/features/account/NewAddressPage';

export const Route = createFileRoute('/nouvelle-adresse')({ component: Screen });

function Screen() {
  return <NewAddressPage token={useMailToken()} />;
}
