import { createFileRoute } from '@tanstack/react-router';
import { visitorsOnly } from '@/app/guards';
import { HomePage } from '@/features/home/HomePage';

/** For visitors; anybody else starts at their own place. */
export const Route = createFileRoute('/')({ beforeLoad: visitorsOnly, component: HomePage });
