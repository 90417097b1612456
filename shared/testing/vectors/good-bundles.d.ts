import { type Vector } from './vector.ts';
/** Bundles that hold. */
export declare function goodBundles(): Promise<readonly Vector[]>;
