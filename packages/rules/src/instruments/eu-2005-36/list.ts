import type { RuleCases } from '../rule-cases.ts'
import { article2Cases } from './article-02.ts'
import { article3Cases } from './article-03.ts'
import { article4aCases } from './article-04a.ts'
import { article4bCases } from './article-04b.ts'
import { article4cCases } from './article-04c.ts'
import { article4dCases } from './article-04d.ts'
import { article4eCases } from './article-04e.ts'
import { article4fCases } from './article-04f.ts'
import { article5Cases } from './article-05.ts'
import { article6Cases } from './article-06.ts'
import { article7Cases } from './article-07.ts'
import { article9Cases } from './article-09.ts'
import { article10Cases } from './article-10.ts'
import { article11Cases } from './article-11.ts'
import { article12Cases } from './article-12.ts'
import { article13Cases } from './article-13.ts'
import { article14Cases } from './article-14.ts'
import { article16Cases } from './article-16.ts'
import { article17Cases } from './article-17.ts'
import { article18Cases } from './article-18.ts'
import { article19Cases } from './article-19.ts'
import { article21Cases } from './article-21.ts'
import { article21aCases } from './article-21a.ts'
import { article23Cases } from './article-23.ts'
import { article24Cases } from './article-24.ts'
import { article25Cases } from './article-25.ts'
import { article27Cases } from './article-27.ts'
import { article28Cases } from './article-28.ts'
import { article31Cases } from './article-31.ts'
import { article33Cases } from './article-33.ts'
import { article33aCases } from './article-33a.ts'
import { article34Cases } from './article-34.ts'
import { article35Cases } from './article-35.ts'
import { article37Cases } from './article-37.ts'
import { article38Cases } from './article-38.ts'
import { article39Cases } from './article-39.ts'
import { article40Cases } from './article-40.ts'
import { article43Cases } from './article-43.ts'
import { article44Cases } from './article-44.ts'
import { article46Cases } from './article-46.ts'
import { article49Cases } from './article-49.ts'
import { article49aCases } from './article-49a.ts'
import { article50Cases } from './article-50.ts'
import { article51Cases } from './article-51.ts'
import { article52Cases } from './article-52.ts'
import { article53Cases } from './article-53.ts'
import { article55aCases } from './article-55a.ts'
import { article56aCases } from './article-56a.ts'
import { article57Cases } from './article-57.ts'
import { article59Cases } from './article-59.ts'
import { annexIvCases } from './annex-iv.ts'

/** The rules of this instrument with their cases, in its order. */
export const directiveCases: readonly RuleCases[] = [
  ...article2Cases,
  ...article3Cases,
  ...article4aCases,
  ...article4bCases,
  ...article4cCases,
  ...article4dCases,
  ...article4eCases,
  ...article4fCases,
  ...article5Cases,
  ...article6Cases,
  ...article7Cases,
  ...article9Cases,
  ...article10Cases,
  ...article11Cases,
  ...article12Cases,
  ...article13Cases,
  ...article14Cases,
  ...article16Cases,
  ...article17Cases,
  ...article18Cases,
  ...article19Cases,
  ...article21Cases,
  ...article21aCases,
  ...article23Cases,
  ...article24Cases,
  ...article25Cases,
  ...article27Cases,
  ...article28Cases,
  ...article31Cases,
  ...article33Cases,
  ...article33aCases,
  ...article34Cases,
  ...article35Cases,
  ...article37Cases,
  ...article38Cases,
  ...article39Cases,
  ...article40Cases,
  ...article43Cases,
  ...article44Cases,
  ...article46Cases,
  ...article49Cases,
  ...article49aCases,
  ...article50Cases,
  ...article51Cases,
  ...article52Cases,
  ...article53Cases,
  ...article55aCases,
  ...article56aCases,
  ...article57Cases,
  ...article59Cases,
  ...annexIvCases,
]
