import { createFileRoute } from '@tanstack/react-router';
import { useMailToken } from '@/app/mailToken';
import { ResetPasswordPage } from '@/features/account/ResetPasswordPage';

export const Route = createFileRoute('/mot-de-passe')({ component: Screen });

function Screen() {
  return <ResetPasswordPage token={useMailToken()} />;
}
