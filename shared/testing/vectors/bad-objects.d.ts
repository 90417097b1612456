import { type Vector } from './vector.ts';
/** True manifests over other objects than those in the container, and true bundles for another receiver. */
export declare function badObjects(): Promise<readonly Vector[]>;
