import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

const ButtonAnchor = forwardRef<HTMLAnchorElement, ButtonProps>(function ButtonAnchor(props, ref) {
  return <Button component="a" ref={ref} {...props} />;
});

const TextAnchor = forwardRef<HTMLAnchorElement, AnchorProps>(function TextAnchor(props, ref) {
  return <Anchor ref={ref} {...props} />;
});

/** A navigation that looks like a button. It is a link, and says so to a screen reader. */
export const LinkButton = createLink(ButtonAnchor);

/** A link inside the application. */
export const TextLink = createLink(TextAnchor);
