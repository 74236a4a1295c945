import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from './ErrorSummary';

/** Asks before something that cannot be undone. The safe answer comes first. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  pending = false,
  problem,
  danger = false,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The verb of the action, not « OK ». */
  confirm: string;
  onConfirm: () => void;
  pending?: boolean;
  problem?: unknown;
  danger?: boolean;
}) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      styles={{ title: { fontWeight: 700, fontSize: '1.2rem' } }}
    >
      <Stack>
        <ErrorSummary problem={problem} />
        <div>{children}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button onClick={onConfirm} loading={pending} color={danger ? '#a3211a' : undefined}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
