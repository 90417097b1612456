import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

// One file that opens from a stick: code and style stand in the page itself.
export default defineConfig({
  root: 'verifier',
  base: './',
  plugins: [viteSingleFile()],
  build: {
    outDir: '../dist/verifier',
    emptyOutDir: true,
    target: 'chrome120',
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
  },
})
