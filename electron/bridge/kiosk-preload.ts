import { contextBridge, ipcRenderer } from 'electron';
import type { KioskApi } from '../../shared/bridge/kiosk-api.ts';

/** All that the page in the hall sees of the shell: four calls, each with its own channel. No subscription. */
const kiosk = {
  getState: (request) => ipcRenderer.invoke('kiosk.getState', request),
  listPages: (request) => ipcRenderer.invoke('kiosk.listPages', request),
  writeOpinion: (request) => ipcRenderer.invoke('kiosk.writeOpinion', request),
  leave: (request) => ipcRenderer.invoke('kiosk.leave', request),
} satisfies KioskApi;

contextBridge.exposeInMainWorld('kiosk', kiosk);
