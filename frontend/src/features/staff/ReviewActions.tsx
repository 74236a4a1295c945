import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { SelectField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Panel } from '@/ui/Panel';
import { REASON_CODES } from '@/ui/reasons';
import { TextareaField } from '@/ui/TextareaField';
import { z } from '@/ui/zod';
import { type ReviewFile, useRecordWithdrawal, useReview } from './queries';
import '@/ui/nonce';

/** What the adviser may do with the file now. */
export function ReviewActions({ file }: { file: ReviewFile }) {
  const { t } = useTranslation('staff');
  const [open, setOpen] = useState<'approve' | 'reject' | 'withdrawal' | null>(null);
  const can = (action: ReviewFile['actions'][number]) => file.actions.includes(action);
  const close = () => setOpen(null);
  return (
    <Panel title={t('actions.title')} tone="soft">
      {file.actions.length === 0 ? <Text>{t('actions.none')}</Text> : null}
      {can('APPROVE') || can('REJECT') ? (
        <>
          <Text>{t('actions.review')}</Text>
          <Stack gap="sm">
            {can('APPROVE') ? <Button onClick={() => setOpen('approve')}>{t('actions.approve')}</Button> : null}
            {can('REJECT') ? (
              <Button variant="default" c="var(--alin-danger)" onClick={() => setOpen('reject')}>
                {t('actions.reject')}
              </Button>
            ) : null}
          </Stack>
        </>
      ) : null}
      {can('DESIGNATE') ? (
        <Notice tone="success" title={t('actions.approved')}>
          <Stack gap="sm" align="flex-start">
            <Text>{t('actions.designateText')}</Text>
            <LinkButton to="/conseiller/offres/$offerId" params={{ offerId: file.offer.id }}>
              {t('actions.designate')}
            </LinkButton>
          </Stack>
        </Notice>
      ) : null}
      {can('RECORD_WITHDRAWAL') ? (
        <Button variant="default" onClick={() => setOpen('withdrawal')}>
          {t('actions.withdrawal')}
        </Button>
      ) : null}
      <Approve file={file} opened={open === 'approve'} onClose={close} />
      <Reject file={file} opened={open === 'reject'} onClose={close} />
      <Withdrawal file={file} opened={open === 'withdrawal'} onClose={close} />
    </Panel>
  );
}

interface Dialog {
  file: ReviewFile;
  opened: boolean;
  onClose: () => void;
}

function Approve({ file, opened, onClose }: Dialog) {
  const { t } = useTranslation('staff');
  const review = useReview();
  const unclear = file.verdict !== 'ELIGIBLE';
  return (
    <ConfirmDialog
      opened={opened}
      onClose={() => {
        review.reset();
        onClose();
      }}
      title={t('approve.title')}
      confirm={t('actions.approve')}
      pending={review.isPending}
      problem={review.error}
      onConfirm={() =>
        review.mutate(
          { params: { path: { applicationId: file.applicationId } }, body: { decision: 'APPROVED' } },
          { onSuccess: onClose },
        )
      }
    >
      <Stack gap="sm">
        {unclear ? <Notice tone="warning">{t('approve.unclear')}</Notice> : null}
        <Text>{t('approve.text')}</Text>
      </Stack>
    </ConfirmDialog>
  );
}

function Reject({ file, opened, onClose }: Dialog) {
  const { t } = useTranslation(['staff', 'words', 'ui']);
  const review = useReview();
  const schema = useMemo(
    () =>
      z
        .object({
          reasonCode: z.enum(REASON_CODES, { error: t('staff:reject.codeRequired') }),
          reasonText: z.string().check(z.trim(), z.maxLength(1000, t('staff:reject.textLong'))),
        })
        .check(
          z.refine((it) => it.reasonCode !== 'OTHER' || it.reasonText !== '', {
            path: ['reasonText'],
            error: t('staff:reject.textRequired'),
          }),
        ),
    [t],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reasonText: '' }, shouldFocusError: false });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('staff:reject.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      styles={{ title: { fontWeight: 700, fontSize: '1.2rem' } }}
    >
      <Form
        form={form}
        problem={review.error}
        onSubmit={({ reasonCode, reasonText }) =>
          review.mutate(
            {
              params: { path: { applicationId: file.applicationId } },
              body: { decision: 'REJECTED', reasonCode, ...(reasonText ? { reasonText } : {}) },
            },
            { onSuccess: onClose },
          )
        }
      >
        <Text>{t('staff:reject.text')}</Text>
        <SelectField
          name="reasonCode"
          label={t('staff:reject.code')}
          data={REASON_CODES.map((value) => ({ value, label: t(`words:reason.${value}`) }))}
          required
        />
        <TextareaField
          name="reasonText"
          label={t('staff:reject.reasonText')}
          description={t('staff:reject.reasonHint')}
          maxLength={1000}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" color="#a3211a" loading={review.isPending}>
            {t('staff:actions.reject')}
          </Button>
        </Group>
      </Form>
    </Modal>
  );
}

function Withdrawal({ file, opened, onClose }: Dialog) {
  const { t } = useTranslation(['staff', 'ui']);
  const record = useRecordWithdrawal();
  const schema = useMemo(
    () =>
      z.object({
        reasonText: z
          .string()
          .check(
            z.trim(),
            z.minLength(1, t('staff:withdrawal.required')),
            z.maxLength(1000, t('staff:reject.textLong')),
          ),
      }),
    [t],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reasonText: '' }, shouldFocusError: false });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('staff:withdrawal.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      styles={{ title: { fontWeight: 700, fontSize: '1.2rem' } }}
    >
      <Form
        form={form}
        problem={record.error}
        onSubmit={(body) =>
          record.mutate({ params: { path: { applicationId: file.applicationId } }, body }, { onSuccess: onClose })
        }
      >
        <Text>{t('staff:withdrawal.text')}</Text>
        <TextareaField name="reasonText" label={t('staff:withdrawal.reason')} maxLength={1000} required />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={record.isPending}>
            {t('staff:withdrawal.submit')}
          </Button>
        </Group>
      </Form>
    </Modal>
  );
}
