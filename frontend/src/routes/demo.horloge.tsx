import { createFileRoute } from '@tanstack/react-router';
import { ClockPage } from '@/features/sandbox/ClockPage';

export const Route = createFileRoute('/demo/horloge')({ component: ClockPage });
