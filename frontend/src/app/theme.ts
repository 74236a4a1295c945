import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eef6f6',
  '#d9eaea',
  '#b3d5d6',
  '#86bcbe',
  '#5aa1a5',
  '#36868b',
  '#1f6d73',
  '#155c62',
  '#0e4f55',
  '#083d42',
];

const apricot: MantineColorsTuple = [
  '#fff5e9',
  '#fde6cb',
  '#f9cf9d',
  '#f2b36b',
  '#e99a43',
  '#d9822b',
  '#b4651a',
  '#8f4d10',
  '#6f3b0c',
  '#4f2a08',
];

/** The greys of Mantine's dark theme, from ink to ground, with the green of the light one in them. */
const night: MantineColorsTuple = [
  '#e8efee',
  '#c7d1d3',
  '#b6c3c5',
  '#8b999e',
  '#56666b',
  '#36454a',
  '#1a2427',
  '#12191b',
  '#0d1315',
  '#080c0d',
];

/** Calm, warm paper and pine: our own identity. Every default of Mantine that fails WCAG 2.2 AA is overridden here. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 6 },
  colors: { pine, apricot, dark: night },
  black: '#1b2a2d',
  fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: {
    fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
    fontWeight: '720',
    sizes: {
      h1: { fontSize: 'clamp(1.6rem, 1.35rem + 1.3vw, 2.25rem)', lineHeight: '1.18' },
      h2: { fontSize: 'clamp(1.25rem, 1.15rem + 0.5vw, 1.5rem)', lineHeight: '1.25' },
      h3: { fontSize: '1.125rem', lineHeight: '1.3' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '18px', xl: '28px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  // By name and not by `Button.extend`: an import here would put every widget into the first download.
  components: {
    Button: { defaultProps: { size: 'md', loaderProps: { type: 'dots' } } },
    ActionIcon: { defaultProps: { size: 'lg' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Alert: { defaultProps: { variant: 'outline' } },
    Badge: { defaultProps: { variant: 'filled', radius: 'sm', size: 'lg', tt: 'none', fw: 600 } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
    Skeleton: { defaultProps: { radius: 'md' } },
    Modal: {
      // Mantine renders a <header>, which would be a second banner.
      defaultProps: { centered: true, radius: 'lg', attributes: { header: { role: 'presentation' } } },
    },
  },
});

/** Mantine's own names for the colours of tokens.css, in both themes. */
const ours = {
  '--mantine-color-body': 'var(--alin-page)',
  '--mantine-color-text': 'var(--alin-ink)',
  '--mantine-color-dimmed': 'var(--alin-ink-soft)',
  '--mantine-color-error': 'var(--alin-danger)',
  '--mantine-color-default-border': 'var(--alin-control)',
  '--mantine-color-anchor': 'var(--alin-brand)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...ours,
    '--mantine-color-placeholder': '#5f6b73',
  },
  dark: {
    ...ours,
    '--mantine-color-placeholder': '#a3b1b4',
    '--mantine-color-default': 'var(--alin-paper)',
    '--mantine-color-default-hover': 'var(--alin-soft)',
    '--mantine-color-pine-light-color': 'var(--alin-brand)',
    '--mantine-color-pine-outline': 'var(--alin-brand)',
  },
});
