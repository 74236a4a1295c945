import { Button, List, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Panel } from '@/ui/Panel';
import { useDeleteRequest } from './queries';

/** Deletes the request here; the register keeps its own. */
export function DeleteRequest({ bare = false }: { bare?: boolean }) {
  const { t } = useTranslation('request');
  const [asking, setAsking] = useState(false);
  const remove = useDeleteRequest();
  const navigate = useNavigate();
  const button = (
    <Button
      variant="default"
      c="var(--alin-danger)"
      onClick={() => setAsking(true)}
      style={{ alignSelf: 'flex-start' }}
    >
      {t('delete.button')}
    </Button>
  );
  return (
    <>
      {bare ? (
        button
      ) : (
        <Panel title={t('delete.title')}>
          <Text>{t('delete.text')}</Text>
          {button}
        </Panel>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
        title={t('delete.ask')}
        confirm={t('delete.confirm')}
        danger
        pending={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate({}, { onSuccess: () => void navigate({ to: '/import' }) })}
      >
        <List spacing="xs">
          <List.Item>{t('delete.effect1')}</List.Item>
          <List.Item>{t('delete.effect2')}</List.Item>
          <List.Item>{t('delete.effect3')}</List.Item>
        </List>
      </ConfirmDialog>
    </>
  );
}
