import { Anchor, type AnchorProps, Button, type ButtonProps, VisuallyHidden } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A link to another site, in a new tab, announced as such. */
export function ExternalLink({ href, children, ...props }: AnchorProps & { href: string; children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer" {...props}>
      {children} <IconExternalLink size="1em" aria-hidden style={{ verticalAlign: '-0.12em' }} />
      <VisuallyHidden> {t('newTab')}</VisuallyHidden>
    </Anchor>
  );
}

export function ExternalButton({ href, children, ...props }: ButtonProps & { href: string; children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <Button
      component="a"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      rightSection={<IconExternalLink size={18} aria-hidden />}
      {...props}
    >
      {children}
      <VisuallyHidden> {t('newTab')}</VisuallyHidden>
    </Button>
  );
}
