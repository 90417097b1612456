import { type ZipEntry } from '#shared/bundle/zip-layout.ts';
/** A file of an archive that may lie: what is given replaces what would be true. */
export interface OddFile {
    readonly name: string;
    readonly content: Uint8Array;
    /** Of both headers. */
    readonly lie?: Partial<ZipEntry>;
    /** Of the local header only. */
    readonly local?: Partial<ZipEntry>;
    /** What stands instead of the deflated content. */
    readonly packed?: Uint8Array;
}
/** A ZIP in our layout, but with any files in any order. */
export declare function oddZip(files: readonly OddFile[]): Uint8Array;
