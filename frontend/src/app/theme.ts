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

/** Calm, warm paper and pine: our own identity. Every default of Mantine that fails WCAG 2.2 AA is overridden here. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: 8,
  colors: { pine, apricot },
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

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf8f4',
    '--mantine-color-dimmed': '#4d5a62',
    '--mantine-color-error': '#a3211a',
    '--mantine-color-placeholder': '#5f6b73',
    '--mantine-color-default-border': '#77838b',
    '--mantine-color-anchor': '#0e4f55',
  },
  dark: {},
});
