import { Anchor, type AnchorProps } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

const BackAnchor = forwardRef<HTMLAnchorElement, AnchorProps & { children?: React.ReactNode }>(function BackAnchor(
  { children, ...props },
  ref,
) {
  return (
    <Anchor ref={ref} display="inline-flex" mih={32} style={{ alignItems: 'center', gap: 6 }} {...props}>
      <IconArrowLeft size={18} aria-hidden />
      {children}
    </Anchor>
  );
});

/** Back to the list that one came from; goes above the title. */
export const BackLink = createLink(BackAnchor);
