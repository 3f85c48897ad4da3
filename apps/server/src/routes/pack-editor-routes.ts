import { routeOf } from '../http/mount-routes.ts'
import type { Route } from '../http/operation.ts'
import { withEditor } from '../http/with-editor.ts'
import type { Services } from '../services.ts'
import { editorOperation } from './pack-operations.ts'

/** Whose key is sent: the page asks it once when somebody comes in. */
export function packEditorRoutes(services: Services): readonly Route[] {
  return [routeOf(editorOperation, (context) => withEditor(context, services, (editor) => context.json(editor)))]
}
