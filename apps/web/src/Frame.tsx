import { lazy, Suspense, useEffect, useRef } from 'react'
import { Route, Routes, useLocation, useNavigationType } from 'react-router'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useInterface } from './InterfaceLanguage.tsx'
import { HomePage } from './pages/HomePage.tsx'
import { PageFoot } from './parts/PageFoot.tsx'
import { TopBar } from './parts/TopBar.tsx'

/* Only the first page comes with the program; the others are loaded when somebody goes there. */
const NewPage = lazy(() => import('./pages/NewPage.tsx'))
const DossierPage = lazy(() => import('./pages/DossierPage.tsx'))
const SamplePage = lazy(() => import('./pages/SamplePage.tsx'))
const KeptPage = lazy(() => import('./pages/KeptPage.tsx'))
const CheckPage = lazy(() => import('./pages/CheckPage.tsx'))
const SkillsPage = lazy(() => import('./pages/SkillsPage.tsx'))
const LessonsPage = lazy(() => import('./pages/LessonsPage.tsx'))
const LevelsPage = lazy(() => import('./pages/LevelsPage.tsx'))
const AdvisePage = lazy(() => import('./pages/AdvisePage.tsx'))
const RoutePage = lazy(() => import('./route/RoutePage.tsx'))
const ApplicationPage = lazy(() => import('./route/ApplicationPage.tsx'))
const RegistersPage = lazy(() => import('./pages/RegistersPage.tsx'))
const PacksPage = lazy(() => import('./packs/PacksPage.tsx'))
const PackPage = lazy(() => import('./packs/PackPage.tsx'))
const PackDraftPage = lazy(() => import('./packs/PackDraftPage.tsx'))
const NotFoundPage = lazy(() => import('./pages/NotFoundPage.tsx'))

function Pages() {
  return (
    <Routes>
      <Route path="/" element={<HomePage />} />
      <Route path="/new" element={<NewPage />} />
      <Route path="/dossier" element={<DossierPage />} />
      <Route path="/sample" element={<SamplePage />} />
      <Route path="/check" element={<CheckPage />} />
      <Route path="/skills" element={<SkillsPage />} />
      <Route path="/lessons" element={<LessonsPage />} />
      <Route path="/levels" element={<LevelsPage />} />
      <Route path="/advise" element={<AdvisePage />} />
      <Route path="/route" element={<RoutePage />} />
      <Route path="/application" element={<ApplicationPage />} />
      <Route path="/registers" element={<RegistersPage />} />
      <Route path="/packs" element={<PacksPage />} />
      <Route path="/packs/:pack" element={<PackPage />} />
      <Route path="/pack-drafts/:draft" element={<PackDraftPage />} />
      <Route path="/kept" element={<KeptPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}

/** A page that is arrived at starts at its top, and the next key press is inside it. */
function useArrival(): void {
  const { pathname } = useLocation()
  const type = useNavigationType()
  const seen = useRef(pathname)
  useEffect(() => {
    if (seen.current === pathname) return
    seen.current = pathname
    if (type !== 'POP') window.scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [pathname, type])
}

/** Leads to the page without a mark in the address: that place may hold the secret of a kept dossier. */
function SkipLink() {
  const { say } = useInterface()
  return (
    <a
      className="skip"
      href="#content"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('content')?.focus()
      }}
    >
      {say('nav.skip')}
    </a>
  )
}

/** Bar, page and foot. */
export function Frame() {
  const { say } = useInterface()
  const { pathname } = useLocation()
  useArrival()
  return (
    <>
      <SkipLink />
      <TopBar />
      <main id="content" tabIndex={-1}>
        <ErrorBoundary key={pathname} title={say('error.title')} text={say('error.page')} reload={say('error.reload')}>
          <Suspense fallback={<p className="quiet">{say('loading')}</p>}>
            <Pages />
          </Suspense>
        </ErrorBoundary>
      </main>
      <PageFoot />
    </>
  )
}
