import { defineConfig } from 'vite'

// The shell and its service process, with everything they need but Electron and the database driver
// (a native library), so that the package carries no other node_modules. The preload is built apart
// (`--mode preload`), as CommonJS: a sandboxed preload cannot be a module.
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/electron',
    emptyOutDir: mode !== 'preload',
    target: 'node24',
    minify: false,
    rolldownOptions:
      mode === 'preload'
        ? {
            input: { preload: 'preload/index.ts' },
            output: { format: 'cjs', entryFileNames: '[name].cjs' },
          }
        : {
            input: {
              index: 'main/electron/index.ts',
              'service-process': 'main/electron/service-process.ts',
            },
            output: { format: 'es', entryFileNames: '[name].js' },
          },
  },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
}))
