/** Height of a line of the list, CSS pixels in ordinary print. */
export const ROW_PX = 36;
