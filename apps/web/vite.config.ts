import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Packages are taken from their sources; the build is a folder of static files. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['source', 'browser', 'module', 'import', 'default'] },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
})
