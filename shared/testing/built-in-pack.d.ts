import type { Pack } from '#shared/pack/pack.ts';
import type { SourceFile } from '#shared/pack/source.ts';
/** The source files of the built-in pack. */
export declare const builtInSources: () => readonly SourceFile[];
/** The source files of a pack for the compiler's own tests: small, and nobody's to change. */
export declare const exampleSources: () => readonly SourceFile[];
/** The built-in pack, compiled from its sources. */
export declare function builtInPack(): Pack;
