import { createFileRoute } from '@tanstack/react-router';
import { DataPage } from '@/features/home/DataPage';

export const Route = createFileRoute('/donnees')({ component: DataPage });
