import { createContext } from 'react'
import type { Feeds } from './feeds.ts'

/** What the fields of the open form give to indicators; worked out once for a form. */
export const FeedsContext = createContext<ReadonlyMap<string, Feeds>>(new Map())
