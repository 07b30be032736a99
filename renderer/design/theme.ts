import {
  ActionIcon,
  Button,
  Checkbox,
  Input,
  InputWrapper,
  Kbd,
  Modal,
  Select,
  Tooltip,
  createTheme,
  defaultVariantColorsResolver,
} from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core';

/** Ten steps around a token; step 7 is the token in light mode, step 3 the one in dark mode. */
const SLATE: MantineColorsTuple = [
  '#eef1f7',
  '#dfe5f0',
  '#c3cfe4',
  '#9db6e4',
  '#7d98c9',
  '#5f7cb0',
  '#456296',
  '#2f4b7c',
  '#243a61',
  '#1a2a47',
];
const SEAL: MantineColorsTuple = [
  '#fbeeeb',
  '#f6dad5',
  '#f2b2aa',
  '#f0857b',
  '#e05f55',
  '#cf4239',
  '#c02f2a',
  '#b4231f',
  '#931b18',
  '#701412',
];
const AMBER: MantineColorsTuple = [
  '#fcf4e4',
  '#f7e5c3',
  '#eecb8d',
  '#e0a548',
  '#d09027',
  '#c27d10',
  '#b26a00',
  '#955800',
  '#774600',
  '#593500',
];
const JADE: MantineColorsTuple = [
  '#ebf5f0',
  '#d4e9df',
  '#a8d4c0',
  '#74c4a4',
  '#4ba484',
  '#34886a',
  '#297a5e',
  '#1e6b52',
  '#175440',
  '#103d2f',
];

/** The neutrals of paper instead of cold grey. */
const PAPER: MantineColorsTuple = [
  '#faf8f2',
  '#f4f1e8',
  '#ece8dc',
  '#d9d4c7',
  '#c4bfb0',
  '#a9a392',
  '#8a8577',
  '#656e77',
  '#4b5560',
  '#1d2733',
];
const NIGHT: MantineColorsTuple = [
  '#e7e4dc',
  '#b9b8b1',
  '#9a9b98',
  '#56606a',
  '#3a424b',
  '#2e353d',
  '#232a32',
  '#181d23',
  '#14181d',
  '#0e1319',
];

/** Colours whose filled form exists as a token, so that the text on it is readable in both modes. */
const TOKENS: Readonly<Record<string, string>> = { slate: 'slate', seal: 'seal', jade: 'jade' };

const resolveVariantColours: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const token = TOKENS[input.color ?? input.theme.primaryColor];
  if (input.variant !== 'filled' || token === undefined) return colours;
  const hover = token === 'slate' ? 'var(--bb-slate-strong)' : `var(--bb-${token})`;
  return { ...colours, background: `var(--bb-${token})`, hover, color: 'var(--bb-on-slate)', border: 'none' };
};

/** Mantine dressed as the register: flat, hairline, 4 px corners and grid, one accent. */
export const registerTheme = createTheme({
  colors: { gray: PAPER, dark: NIGHT, slate: SLATE, seal: SEAL, amber: AMBER, jade: JADE },
  primaryColor: 'slate',
  black: '#1d2733',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  variantColorResolver: resolveVariantColours,
  fontFamily: 'var(--bb-font)',
  fontFamilyMonospace: 'var(--bb-font-figures)',
  headings: { fontFamily: 'var(--bb-font)', fontWeight: '700' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.35', md: '1.6', lg: '1.6', xl: '1.6' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.25rem', lg: '0.25rem', xl: '0.25rem' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--bb-shadow)', lg: 'var(--bb-shadow)', xl: 'var(--bb-shadow)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: InputWrapper.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({ defaultProps: { allowDeselect: false, checkIconPosition: 'right' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' } }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false } }),
  },
});

const SHARED_VARIABLES = {
  '--mantine-color-body': 'var(--bb-paper)',
  '--mantine-color-text': 'var(--bb-ink)',
  '--mantine-color-bright': 'var(--bb-ink)',
  '--mantine-color-dimmed': 'var(--bb-ink-3)',
  '--mantine-color-placeholder': 'var(--bb-ink-3)',
  '--mantine-color-anchor': 'var(--bb-slate)',
  '--mantine-color-error': 'var(--bb-seal)',
  '--mantine-color-default': 'var(--bb-sheet)',
  '--mantine-color-default-hover': 'var(--bb-paper-2)',
  '--mantine-color-default-color': 'var(--bb-ink)',
  '--mantine-color-default-border': 'var(--bb-rule-strong)',
  '--mantine-color-disabled': 'var(--bb-paper-3)',
  '--mantine-color-disabled-color': 'var(--bb-ink-3)',
};

/** Mantine's own surface and text colours point at the tokens, so that both modes come from one place. */
export const resolveRegisterVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: SHARED_VARIABLES,
  dark: SHARED_VARIABLES,
});
