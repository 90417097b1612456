import { type Vector } from './vector.ts';
/** Files in which the layer of age is not what it must be. */
export declare function badAge(): Promise<readonly Vector[]>;
