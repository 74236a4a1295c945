import { createFileRoute } from '@tanstack/react-router';
import { visitorsOnly } from '@/app/guards';
import { SignUpPage } from '@/features/account/SignUpPage';

export const Route = createFileRoute('/inscription')({ beforeLoad: visitorsOnly, component: SignUpPage });
