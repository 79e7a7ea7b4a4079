import {
  createTheme,
  type CSSVariablesResolver,
  Kbd,
  Menu,
  Modal,
  Notification,
  Tooltip,
} from '@mantine/core'

const font =
  "'Noto Sans Variable', 'Noto Sans Arabic Variable', system-ui, 'Segoe UI', 'Helvetica Neue', sans-serif"

/** Slate blue, calm enough to sit beside eight highlight colours. */
const ink = [
  '#eff3f8',
  '#dde6ef',
  '#bccddf',
  '#98b3cf',
  '#7a9dc2',
  '#5f88b3',
  '#4574a5',
  '#346393',
  '#28537f',
  '#1d4067',
] as const

const dark = [
  '#dcdee1',
  '#c2c6cb',
  '#a0a6ad',
  '#8e959c',
  '#43484e',
  '#31353a',
  '#26292d',
  '#1b1d20',
  '#151719',
  '#101214',
] as const

/** Dense, typographic, one accent. Text colours keep 4.5:1 on every ground (WCAG 1.4.3). */
export const theme = createTheme({
  fontFamily: font,
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  headings: { fontFamily: font, fontWeight: '600' },
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'sm',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.3, blur: 0 },
        transitionProps: { duration: 0 },
        shadow: 'md',
        closeButtonProps: { 'aria-label': 'Close' },
      },
      styles: { title: { fontWeight: 600 } },
    }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 0 }, shadow: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, transitionProps: { duration: 0 } } }),
    Notification: Notification.extend({
      defaultProps: { withBorder: true, closeButtonProps: { 'aria-label': 'Close' } },
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
  },
})

/** Colours that Mantine's own defaults leave below 4.5:1, and the window's own grounds and lines. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1e2023',
    '--mantine-color-dimmed': '#585e65',
    '--mantine-color-placeholder': '#6a7077',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#d8dad8',
    '--attest-side': '#f7f7f5',
    '--attest-line': '#e1e2df',
    '--attest-hover': '#eeefec',
    '--attest-chosen': '#dfe8f1',
    '--attest-hit': '#fbe6a2',
    '--attest-scroll': '#b9bcb8',
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[3],
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-default-border': '#3a3f44',
    '--attest-side': '#17191b',
    '--attest-line': '#2c3034',
    '--attest-hover': '#222529',
    '--attest-chosen': '#25364a',
    '--attest-hit': '#5c4a12',
    '--attest-scroll': '#4b5157',
  },
})
