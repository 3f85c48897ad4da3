import { join } from 'node:path'
import { bookStyle, tokenStyle } from '@wanderbuch/core/report/html/style'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const sheets: Readonly<Record<string, string>> = {
  'virtual:wanderbuch/tokens.css': tokenStyle,
  'virtual:wanderbuch/dossier.css': bookStyle,
}

/** Style sheets that core writes as text, as files: the page needs no inline style for them. */
const coreSheets: Plugin = {
  name: 'core-sheets',
  resolveId: (id) => (Object.hasOwn(sheets, id) ? id : undefined),
  load: (id) => sheets[id],
}

/** `words/de.json` and others of the interface go into one file a language; so do words of findings and rules, those of checking, those of skills in a text, and those of packs. */
function nameWordFile(id: string): string | null {
  const [, core, file = ''] = /\/packages\/core\/words\/(\w\w)\/(\w+)\.json/.exec(id) ?? []
  const [, rules] = /\/packages\/rules\/words\/(\w\w)\.json/.exec(id) ?? []
  const [, web] = /\/apps\/web\/words\/(\w\w)\.json/.exec(id) ?? []
  const [, page] = /\/apps\/web\/words\/check\/(\w\w)\.json/.exec(id) ?? []
  const [, skills] = /\/apps\/web\/words\/skills\/(\w\w)\.json/.exec(id) ?? []
  const [, packs] = /\/apps\/web\/words\/packs\/(\w\w)\.json/.exec(id) ?? []
  if (packs) return `words-packs-${packs}`
  const [, route] = /\/apps\/web\/words\/route\/(\w\w)\.json/.exec(id) ?? []
  const [, tree] = /\/packages\/rules\/words\/route-tree\/(\w\w)\.json/.exec(id) ?? []
  if (route || tree) return `words-route-${route ?? tree}`
  if (skills || file === 'skills') return `words-skills-${skills ?? core}`
  if (file === 'handouts') return `words-handouts-${core}`
  if (page || file === 'reasons') return `words-check-${page ?? core}`
  if (web || ['page', 'countries', 'problems'].includes(file)) return `words-${web ?? core}`
  return core || rules ? `words-findings-${core ?? rules}` : null
}

/** Packages are taken from their sources; the build is a folder of static files. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [coreSheets, react()],
  resolve: { conditions: ['source', 'browser', 'module', 'import', 'default'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The widget is a file of its own under a lasting name: pages of others point to it. It imports nothing the pages share.
      input: {
        index: join(import.meta.dirname, 'index.html'),
        widget: join(import.meta.dirname, 'src/widget/widget.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'widget' ? 'widget.js' : 'assets/[name]-[hash].js'),
        // A classic script: without a function around it, its names would be names of the page.
        postBanner: ({ name }) => (name === 'widget' ? '(()=>{' : ''),
        postFooter: ({ name }) => (name === 'widget' ? '})();' : ''),
        codeSplitting: { groups: [{ name: nameWordFile }] },
      },
    },
  },
})
