import { experienceCases } from './experience-cases.ts'
import { hostCases } from './host-cases.ts'
import type { RouteCase } from './route-case.ts'
import { routingCases } from './routing-cases.ts'
import { unionCases } from './union-cases.ts'

/** The table of route cases, in the order in which a route is read. */
export const routeCases: readonly RouteCase[] = [...routingCases, ...unionCases, ...experienceCases, ...hostCases]
