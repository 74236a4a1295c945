import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { ImportPage } from '@/features/request/ImportPage';

export const Route = createFileRoute('/import')({ beforeLoad: requireRole('APPLICANT'), component: ImportPage });
