import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from './contract/bridge.ts'
import type { Pushed } from './contract/serve.ts'

/** The holes in the wall. What may pass is decided by the contract, in the main process. */
const bridge: Bridge = {
  async call(name, input) {
    try {
      return await ipcRenderer.invoke('attest:call', name, input)
    } catch {
      // What cannot be cloned never left the window.
      return { ok: false, error: { code: 'input/invalid' } }
    }
  },

  onEvent(listener) {
    const forward = (_: unknown, pushed: Pushed) => listener(pushed)
    ipcRenderer.on('attest:event', forward)
    return () => ipcRenderer.off('attest:event', forward)
  },

  grantFiles(files) {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    return ipcRenderer.invoke('attest:grant', paths)
  },

  connect: () => ipcRenderer.send('attest:connect'),
}

ipcRenderer.on('attest:port', ({ ports }) => {
  window.postMessage('attest:port', '*', ports)
})
contextBridge.exposeInMainWorld('attest', bridge)
