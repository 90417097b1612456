import type { Vector } from './vector.ts';
/** The invitation that names the district whose replies are vectors. */
export declare const invitationFile = "invitation-first.jhi";
/**
 * What stands beside the files for whoever writes a verifier: keys, whom to trust, and of each file what
 * must happen and why. `inside` is the SHA-256 of what is encrypted, or of the file itself where it lies in
 * the open: the same from build to build.
 */
export declare function indexOf(vectors: readonly Vector[]): Promise<{
    keys: any;
    trusted: {
        district: string & import("zod").$brand<"DistrictId">;
        root: string;
        invitation: string;
    };
    vectors: {
        name: string;
        file: string;
        opener: import("./vector.ts").Opener;
        expect: import("./vector.ts").Expectation;
        why: string;
        section: string;
        inside: string & import("zod").$brand<"Sha256">;
    }[];
}>;
