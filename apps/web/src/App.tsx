import { lazy, Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { DraftProvider } from './DraftProvider.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { InterfaceLanguageProvider, useInterface } from './InterfaceLanguage.tsx'
import { AdvisePage } from './pages/AdvisePage.tsx'
import { CheckPage } from './pages/CheckPage.tsx'
import { HomePage } from './pages/HomePage.tsx'
import { LevelsPage } from './pages/LevelsPage.tsx'
import { NewPage } from './pages/NewPage.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { RegistersPage } from './pages/RegistersPage.tsx'
import { PageFoot } from './parts/PageFoot.tsx'
import { TopBar } from './parts/TopBar.tsx'

/* Pages that show a dossier bring the words of all findings in six languages; they are loaded when needed. */
const DossierPage = lazy(() => import('./pages/DossierPage.tsx'))
const SamplePage = lazy(() => import('./pages/SamplePage.tsx'))
const KeptPage = lazy(() => import('./pages/KeptPage.tsx'))

function Pages() {
  const { say } = useInterface()
  return (
    <Suspense fallback={<p className="quiet">{say('loading')}</p>}>
      <Routes>
        <Route path="/" element={<HomePage />} />
        <Route path="/new" element={<NewPage />} />
        <Route path="/dossier" element={<DossierPage />} />
        <Route path="/sample" element={<SamplePage />} />
        <Route path="/check" element={<CheckPage />} />
        <Route path="/levels" element={<LevelsPage />} />
        <Route path="/advise" element={<AdvisePage />} />
        <Route path="/registers" element={<RegistersPage />} />
        <Route path="/kept" element={<KeptPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  )
}

function Frame() {
  const { say } = useInterface()
  return (
    <>
      <a className="skip" href="#content">
        {say('nav.skip')}
      </a>
      <TopBar />
      <main id="content" tabIndex={-1}>
        <ErrorBoundary title={say('error.title')} text={say('error.page')} reload={say('error.reload')}>
          <DraftProvider>
            <Pages />
          </DraftProvider>
        </ErrorBoundary>
      </main>
      <PageFoot />
    </>
  )
}

export function App() {
  return (
    <InterfaceLanguageProvider>
      <BrowserRouter>
        <Frame />
      </BrowserRouter>
    </InterfaceLanguageProvider>
  )
}
