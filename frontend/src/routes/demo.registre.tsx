import { createFileRoute } from '@tanstack/react-router';
import { RegisterPage } from '@/features/sandbox/RegisterPage';

export const Route = createFileRoute('/demo/registre')({ component: RegisterPage });
