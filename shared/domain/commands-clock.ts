/** What a person does about a term (DUE-4, C-17, C-20). A clock is named by its key in the pack. */
export type ClockCommand =
  /** Allowed, with a reason; it counts once the customer was told. */
  | { readonly type: 'approve-extension'; readonly clock: string; readonly reason: string }
  | { readonly type: 'tell-extension'; readonly extensionId: string; readonly means: string }
  /** `notice` says how the customer learned of it. */
  | {
      readonly type: 'pause-clock';
      readonly clock: string;
      readonly reason: string;
      readonly notice: string;
    }
  | { readonly type: 'resume-clock'; readonly pauseId: string }
  | { readonly type: 'add-facts'; readonly text: string }
  /** Before the signature, which then covers the reason too. */
  | { readonly type: 'explain-overrun'; readonly clock: string; readonly reason: string }
  | { readonly type: 'confirm-overrun'; readonly clock: string };

export type ClockCommandType = ClockCommand['type'];

export const CLOCK_COMMAND_TYPES = [
  'approve-extension',
  'tell-extension',
  'pause-clock',
  'resume-clock',
  'add-facts',
  'explain-overrun',
  'confirm-overrun',
] as const satisfies readonly ClockCommandType[];

/** True for a command of {@link CLOCK_COMMAND_TYPES}. */
export function isClockCommandType(type: string): type is ClockCommandType {
  return (CLOCK_COMMAND_TYPES as readonly string[]).includes(type);
}

/** As {@link isClockCommandType}, of the command itself. */
export function isClockCommand(command: { readonly type: string }): command is ClockCommand {
  return isClockCommandType(command.type);
}
