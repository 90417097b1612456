import { type Vector } from './vector.ts';
/** Objects that are what their hash says, and not what the manifest calls them. */
export declare function badRecords(): Promise<readonly Vector[]>;
