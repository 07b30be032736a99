import { createSpotlight } from '@mantine/spotlight';

const [store, actions] = createSpotlight();

/** The palette's own open state: one palette per window. */
export const paletteStore = store;
export const openPalette = actions.open;
