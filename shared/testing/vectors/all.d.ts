import type { Vector } from './vector.ts';
/** Every golden vector, built anew; only what encryption draws differs from build to build. */
export declare function allVectors(): Promise<readonly Vector[]>;
