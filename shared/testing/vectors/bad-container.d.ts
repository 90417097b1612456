import { type Vector } from './vector.ts';
/** Containers that are not in the one layout, each for one reason. */
export declare function badContainers(): Promise<readonly Vector[]>;
