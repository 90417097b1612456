import type { Pack } from '#shared/pack/pack.ts'
import type { SourceFile } from '#shared/pack/source.ts'
/** The source files of the built-in pack, to be compiled or to be spoilt first. */
export declare function builtInSources(): readonly SourceFile[]
/** The built-in pack, compiled from its sources. */
export declare function builtInPack(): Pack
