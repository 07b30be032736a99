import { webRequest } from './protocol.ts';

/**
 * `session` as far as main uses it. The permission handlers are taken and never asked: nothing in this Chromium can
 * grant a permission, since headless it refuses and no prompt is answered.
 */
export const session = {
  defaultSession: {
    webRequest,
    setPermissionRequestHandler(_handler: unknown): void {},
    setPermissionCheckHandler(_handler: unknown): void {},
    setDevicePermissionHandler(_handler: unknown): void {},
    setSpellCheckerEnabled(_isEnabled: boolean): void {},
    /** This Chromium accepts no download at all, so the listener that refuses them is never asked. */
    on(name: string, _listener: unknown): void {
      if (name !== 'will-download')
        throw new Error(`session.on('${name}') is not provided by the Chromium host`);
    },
  },
};
