import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The house colour: a green that reads as white's equal from step 7 on (5.5:1) and on the dark grey at step 3. */
const pine: MantineColorsTuple = [
  ...(['#eefaf6', '#d9f2ea', '#b0e4d4', '#7fd3bb', '#55c3a4'] as const),
  ...(['#2fae8c', '#15967a', '#0b7a63', '#08624f', '#064a3c'] as const),
];

/** Greys with a breath of warmth; the darkest are the dark theme's grounds. */
const dark: MantineColorsTuple = [
  ...(['#e6e5e3', '#c9c8c5', '#a3a29f', '#85847f', '#4b4a48'] as const),
  ...(['#383735', '#2b2a29', '#1f1f1e', '#191918', '#121211'] as const),
];

/** How Mantine's parts look everywhere in the inbox; colours of ours are variables in look.css. */
export const theme = createTheme({
  primaryColor: 'pine',
  // White stands on it in both schemes: Mantine's contrast looks at the light scheme's shade alone.
  primaryShade: 7,
  autoContrast: true,
  colors: { pine, dark },
  fontFamily:
    'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Code", "Noto Sans Mono", Menlo, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' } } },
  defaultRadius: 'md',
  radius: { sm: '4px', md: '8px', lg: '12px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, fz: 'xs' } },
    // Something that takes the focus and is no item does not belong in a menu.
    Menu: { defaultProps: { shadow: 'md', radius: 'md', withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', closeButtonProps: { 'aria-label': 'Close' } },
      styles: { title: { minWidth: 0, fontWeight: 600, fontSize: '1rem', overflowWrap: 'anywhere' } },
    },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    InputWrapper: {
      styles: { label: { marginBottom: 4 }, error: { fontSize: '0.8125rem', lineHeight: 1.45 } },
    },
  },
});
