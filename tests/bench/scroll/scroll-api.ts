/** The list of the application, and one of the same height and number of rows that holds nothing but their places. */
export const SCROLL_LISTS = ['plain', 'register'] as const;
export type ScrollList = (typeof SCROLL_LISTS)[number];

/**
 * How a person goes through it: `wheel` from first row to last in far steps, `notches` the single steps of a wheel, `drag` the
 * handle of the scroll bar pulled over the whole length and back without a halt, `jumps` to far places, each waited for.
 */
export const MOTIONS = ['wheel', 'notches', 'drag', 'jumps'] as const;
export type Motion = (typeof MOTIONS)[number];

/** What one motion was like. Times in milliseconds. */
export type MotionRound = {
  /** From one frame to the next, the first left out. */
  readonly frames: readonly number[];
  /** Frames in which a row that is in view had nothing in it. */
  readonly framesWithBlank: number;
  readonly longTasks: readonly number[];
  /** From the last movement until every row in view is there; one for each halt. */
  readonly untilFull: readonly number[];
  /** Rows in view that were still empty {@link REST_LIMIT_MS} after the last movement. */
  readonly blankAtRest: number;
};

/** Longest wait for rows at a halt. */
export const REST_LIMIT_MS = 10_000;

/** What the page offers to whoever drives it. */
export type ScrollApi = {
  /** Sample branch with an empty book, signed in as its receiver; fills it until this many entries are there. */
  fillTo(count: number): Promise<void>;
  /** Shows the list; resolves with its rows when those in view are there. */
  show(list: ScrollList, count: number): Promise<number>;
  /** Resolves when search and full check of the start have ended. */
  settle(): Promise<void>;
  begin(): Promise<void>;
  /** Goes over the whole length and back, one place a frame. */
  drag(frames: number): Promise<void>;
  /** Goes to this share of the length and waits until the rows are there. */
  jump(share: number): Promise<void>;
  isAtLast(): Promise<boolean>;
  /** Waits for rest and tells what was seen since {@link ScrollApi.begin}. */
  end(): Promise<MotionRound>;
};
