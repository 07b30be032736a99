/** The bundled type: one family for screen and print, three weights, so that both are the same on every PC. */
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/500.css';
import '@fontsource/noto-sans-sc/700.css';
