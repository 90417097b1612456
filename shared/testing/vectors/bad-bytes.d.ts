import { type Vector } from './vector.ts';
/** Manifests and records, truly signed or listed, whose bytes are not canonical. */
export declare function badBytes(): Promise<readonly Vector[]>;
