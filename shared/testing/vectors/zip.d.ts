import type { Sha256 } from '#shared/ids.ts';
import { type OddFile } from '#shared/testing/odd-zip.ts';
/** A file of a container as it is, so that the container has one hash everywhere. */
export declare const storedFile: (name: string, content: Uint8Array) => OddFile;
/** The files of a container in their order: the signed one, then objects by hash. */
export declare const filesOf: (signed: {
    readonly name: string;
    readonly text: string | Uint8Array;
}, objects: ReadonlyMap<Sha256, Uint8Array>) => readonly OddFile[];
/** A container of ours in which every file is stored. */
export declare const storedZip: (...of: Parameters<typeof filesOf>) => Uint8Array;
