import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * Every fuse of Electron's wire, version 1, as reliability 1.2 sets them. All are named: with
 * `strictlyRequireAllFuses`, a fuse that a later Electron adds stops packaging until it has been decided.
 */
export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The signature of a mac build on Apple silicon is void once a byte has changed.
  resetAdHocDarwinSignature: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Needs a snapshot of our own, which there is not.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Our pages have a scheme of their own; nothing is loaded from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const;

/** Sets the fuses in a binary; throws when the binary has a fuse that is not named here. */
export async function setFuses(binary: string, options: { readonly isMac: boolean }): Promise<void> {
  await flipFuses(binary, { ...FUSES, resetAdHocDarwinSignature: options.isMac });
}
