import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';
import type { DesktopCall } from '../../shared/bridge/request-schemas.ts';

/** What the method of the bridge named by `Call` answers. */
export type DesktopAnswer<Call extends DesktopCall> = Call extends `${infer Group}.${infer Method}`
  ? Group extends keyof DesktopApi
    ? Method extends keyof DesktopApi[Group]
      ? DesktopApi[Group][Method] extends (request: never) => Promise<infer Answer>
        ? Answer
        : never
      : never
    : never
  : never;
