import { createFileRoute } from '@tanstack/react-router';
import { useMailToken } from '@/app/mailToken';
import { ActivationPage } from '@/features/account/ActivationPage';

export const Route = createFileRoute('/activation')({ component: Screen });

function Screen() {
  return <ActivationPage token={useMailToken()} />;
}
