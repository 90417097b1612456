import { type Vector } from './vector.ts';
/** Signatures that do not hold, each for one reason: all failures look alike. */
export declare function badSignatures(): Promise<readonly Vector[]>;
