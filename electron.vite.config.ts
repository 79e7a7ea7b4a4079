import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The oldest runtime Attest runs on: Electron 33 (Chromium 130, Node 20.18). electron-vite would
// otherwise lower the code for the declared electron only.
const node = 'node20.18'
const chromium = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: node,
      externalizeDeps: false,
      lib: {
        entry: {
          index: 'src-main/index.ts',
          engine: 'src-main/engine/process.ts',
          pipeline: 'src-main/pipeline/worker.ts',
          cli: 'src-main/cli/index.ts',
          'check-copy': 'src-main/engine/store/check-copy.ts',
        },
        formats: ['cjs'],
      },
      rollupOptions: {
        external: ['electron', 'better-sqlite3'],
        // Chunks lie beside the entries, so `import.meta.dirname` is out/main in every module.
        output: { entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      lib: { entry: 'src-preload/index.ts', formats: ['cjs'] },
      rollupOptions: {
        external: ['electron'],
        // A sandboxed preload can require nothing but electron: one file, no chunks.
        output: { entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      target: chromium,
      cssTarget: chromium,
      minify: true,
      // Inlined fonts would be data: URLs, which the content security policy refuses.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: 'src-renderer/index.html',
        // Pieces loaded later share schemas: zod must be told of the policy before any of them is made.
        output: {
          manualChunks: (id) => (/node_modules\/zod\/|no-eval/.test(id) ? 'zod' : undefined),
        },
      },
    },
  },
})
