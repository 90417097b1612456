import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Chrome 120 is the oldest browser that a school's laptop is asked to have; Electron is far newer.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    sourcemap: false,
    // The school's window, and the pages of the office.
    rolldownOptions: { input: { index: 'renderer/index.html', office: 'renderer/office.html' } },
    // Loaded from the same machine: one large file opens faster than many small ones.
    chunkSizeWarningLimit: 2_000,
    // Inlined files would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
  },
})
