import { Button, type ButtonProps, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Puts a text on the clipboard and says so. `of` names the text for those who hear the button alone. */
export function CopyText({ value, of, ...props }: ButtonProps & { value: string; of: string }) {
  const { t } = useTranslation('words');
  return (
    <CopyButton value={value} timeout={2500}>
      {({ copied, copy }) => (
        <Button
          size="compact-md"
          variant="default"
          mih={36}
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          aria-label={`${copied ? t('copy.copied') : t('copy.copy')} : ${of}`}
          {...props}
        >
          {copied ? t('copy.copied') : t('copy.copy')}
        </Button>
      )}
    </CopyButton>
  );
}
