import { type Vector } from './vector.ts';
/** Manifests that are canonical and truly signed, each with one rule broken. */
export declare function badManifests(): Promise<readonly Vector[]>;
