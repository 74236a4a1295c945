import { createFileRoute } from '@tanstack/react-router';

import { ForgottenPasswordPage } from '@/features/account/ForgottenPasswordPage';

export const Route = createFileRoute('/mot-de-passe-oublie')({ component: ForgottenPasswordPage });
