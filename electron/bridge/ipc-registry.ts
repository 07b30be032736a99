import { ipcMain } from 'electron';
import type { HandlerRegistry } from './register-handlers.ts';

/** Electron's channels, narrowed to what registering a handler needs. Nothing else imports `ipcMain`. */
export const ipcRegistry: HandlerRegistry = ipcMain;
