import { createFileRoute } from '@tanstack/react-router';
import { SimulatorPage } from '@/features/rules/SimulatorPage';

export const Route = createFileRoute('/simulateur')({ component: SimulatorPage });
