import { Suspense } from 'react'
import { BrowserRouter } from 'react-router'
import { DraftProvider } from './DraftProvider.tsx'
import { LoadFailure } from './LoadFailure.tsx'
import { InterfaceLanguageProvider } from './InterfaceLanguage.tsx'
import { Frame } from './Frame.tsx'

/** Words of the language first (nothing can be said without them), then the draft of this device, then the page. */
export function App() {
  return (
    <LoadFailure>
      <Suspense>
        <InterfaceLanguageProvider>
          <BrowserRouter>
            <DraftProvider>
              <Frame />
            </DraftProvider>
          </BrowserRouter>
        </InterfaceLanguageProvider>
      </Suspense>
    </LoadFailure>
  )
}
