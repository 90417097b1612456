import { packSeenBy } from '#shared/pack/seen-by.ts'
import type { SampleSchools } from '#shared/samples.ts'
import type { FindPlaces } from './courier/places.ts'
import type { Log } from './crossing.ts'
import { enrolmentRoutes } from './enrolment-routes.ts'
import type { FileSystem } from './files/file-system.ts'
import { implementer } from './implementer.ts'
import type { ReadMachineId } from './machine-id.ts'
import { addAttachment, attachmentLines, getAttachment } from './services/attaching.ts'
import { fromBase64, toBase64 } from './services/base64.ts'
import { signAsThePrincipal, toConfirm } from './services/confirming.ts'
import { kitAsItStands, kitOfDraft } from './services/draft-pack.ts'
import type { DraftPlace } from './services/draft-place.ts'
import { writeExport } from './services/exporting/exporting.ts'
import { openDraft, saveDraft } from './services/filling.ts'
import { historyOf } from './services/history.ts'
import { holdingOf } from './services/holding.ts'
import { mappingFor, rememberMapping } from './services/import-mappings.ts'
import { beginKeying, endKeying, keyingUnderWay, keyText, stepKeying } from './services/keying.ts'
import type { Clock, Random } from './services/kit.ts'
import type { Opened } from './services/opening.ts'
import { installPack, lookForPacks, packsOf } from './services/packs.ts'
import {
  addPerson,
  assignSection,
  changePerson,
  peopleOf,
  readsOf,
  setPin,
} from './services/people.ts'
import { makePrincipalKey, principalKeyOf } from './services/principal-key.ts'
import { recordsOf, showProof } from './services/proof.ts'
import { askRecovery, confirmRecovery, showRecovery } from './services/recovering.ts'
import { remediesOf, saveRemedy } from './services/remedies.ts'
import { openSample, samplesFor } from './services/samples.ts'
import { addSchool, schoolsOf } from './services/schools.ts'
import { seal } from './services/sealing.ts'
import { sectionWords } from './services/section-words.ts'
import { seriesOf } from './services/series.ts'
import type { Shelf } from './services/shelf.ts'
import { signedBy } from './services/signed.ts'
import { provedOf } from './services/situation.ts'
import { standingProofOf } from './services/standing-proof.ts'
import { statusOf } from './services/status.ts'
import { workspacePaths } from './services/workspace-file.ts'
import type { Session } from './session.ts'
import { stickRoutes } from './stick-routes.ts'

interface RouterDeps {
  readonly folder: string
  readonly clock: Clock
  readonly random: Random
  readonly passphraseWork: number
  readonly fileSystem: FileSystem
  readonly places: FindPlaces
  readonly machine: ReadMachineId
  readonly log: Log
  readonly shelf: Shelf
  readonly session: Session
  readonly samples: () => Promise<SampleSchools>
}

export type SchoolRouter = ReturnType<typeof schoolRouter>

/** Every question of the school's contract, one line each; services do the work. */
export function schoolRouter(deps: RouterDeps) {
  const { session, shelf } = deps
  const { inTurn } = session
  const kitOf = ({ kind }: Pick<Opened, 'kind'>) => ({
    kind,
    clock: deps.clock,
    random: deps.random,
    shelf,
    files: deps.fileSystem,
    counterFile: workspacePaths(deps.folder).counter,
    machine: deps.machine,
  })
  /** Work on the open workspace, as the person who opened it. */
  const work = async () => {
    const opened = await session.opened()
    const { db } = opened.store
    const loaded = (await shelf.forNewDrafts(db)) ?? shelf.builtIn
    return { db, actor: opened.actor, kit: { ...kitOf(opened), loaded } }
  }
  /** Work on one draft as it stands, with the pack that is its own. */
  const workOn = async (at: DraftPlace) => {
    const { store, actor, ...opened } = await session.opened()
    return { db: store.db, actor, kit: await kitAsItStands(store.db, at, kitOf(opened)) }
  }
  /** Opens one draft: it moves to the present pack first. */
  const workAnew = async (at: DraftPlace) => {
    const { store, actor, ...opened } = await session.opened()
    const kit = await kitOfDraft(store.db, actor, at, kitOf(opened))
    return { db: store.db, actor, kit }
  }

  const os = implementer(deps.log, deps.random)

  return os.router({
    workspace: {
      status: os.workspace.status.handler(async () => {
        const found = await session.state()
        if (found.state === 'absent') return { state: 'absent', folder: deps.folder }
        if (found.state === 'locked') {
          return { state: 'locked', folder: deps.folder, kind: found.file.kind }
        }
        const { store, kind, actor } = found.opened
        return statusOf(store.db, { folder: deps.folder, kind, actor }, deps.clock())
      }),
      create: os.workspace.create.handler(async ({ input }) => ({
        recovery: [...(await session.create(input))],
      })),
      recoverySheet: os.workspace.recoverySheet.handler(async () => {
        const { db, actor } = await work()
        return { recovery: [...showRecovery(db, actor)] }
      }),
      recoveryQuestion: os.workspace.recoveryQuestion.handler(async () => {
        const { db, actor } = await work()
        return { group: askRecovery(db, actor) }
      }),
      confirmRecovery: os.workspace.confirmRecovery.handler(async ({ input }) => {
        const { db, actor } = await work()
        confirmRecovery(db, actor, input)
        return {}
      }),
      unlock: os.workspace.unlock.handler(async ({ input }) => {
        await session.unlock(input.passphrase)
        return {}
      }),
      recover: os.workspace.recover.handler(async ({ input }) => {
        await session.recover(input)
        return {}
      }),
      lock: os.workspace.lock.handler(async () => {
        await session.lock()
        return {}
      }),
      reopen: os.workspace.reopen.handler(async () => {
        await session.reopen()
        return {}
      }),
    },
    schools: {
      list: os.schools.list.handler(async () => {
        const { db, actor } = await work()
        return [...(await schoolsOf(db, actor))]
      }),
      add: os.schools.add.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          return addSchool(db, actor, input, kit)
        }),
      ),
    },
    samples: {
      list: os.samples.list.handler(async () => {
        const { actor, kit } = await work()
        return samplesFor(actor, await deps.samples(), kit)
      }),
      open: os.samples.open.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          return openSample(db, actor, { ...input, samples: await deps.samples() }, kit)
        }),
      ),
    },
    pack: {
      get: os.pack.get.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        const { pack, ref } =
          input.hash === undefined ? kit.loaded : await shelf.load(db, input.hash)
        return { pack: packSeenBy(pack, actor.role), hash: ref.hash }
      }),
      list: os.pack.list.handler(async () => {
        const { db, actor, kit } = await work()
        return [...(await packsOf(db, actor, kit))]
      }),
      look: os.pack.look.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        const { packs, unread } = await lookForPacks(db, actor, input.folder, kit)
        return { packs: [...packs], unread }
      }),
      install: os.pack.install.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          return installPack(db, actor, input, kit)
        }),
      ),
    },
    people: {
      list: os.people.list.handler(async () => {
        const { db } = await work()
        return [...peopleOf(db)]
      }),
      add: os.people.add.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        return addPerson(db, actor, input, kit)
      }),
      change: os.people.change.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        changePerson(db, actor, input, kit)
        return {}
      }),
      setPin: os.people.setPin.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          await setPin(db, actor, input, kit)
          return {}
        }),
      ),
      enter: os.people.enter.handler(async ({ input }) => {
        await session.enter(input)
        return {}
      }),
      leave: os.people.leave.handler(async () => {
        await session.leave()
        return {}
      }),
      assign: os.people.assign.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        assignSection(db, actor, input, kit)
        return {}
      }),
      reads: os.people.reads.handler(async ({ input }) => {
        const { db, actor } = await work()
        return [...readsOf(db, actor, input.school)]
      }),
    },
    attachments: {
      add: os.attachments.add.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          const { school, name, thumbnail } = input
          const bytes = fromBase64(input.bytes)
          const small = thumbnail === undefined ? null : fromBase64(thumbnail)
          return {
            hash: await addAttachment(db, actor, { school, name, bytes, thumbnail: small }, kit),
          }
        }),
      ),
      list: os.attachments.list.handler(async ({ input }) => {
        const { db, actor } = await work()
        return [...attachmentLines(db, actor, input)]
      }),
      get: os.attachments.get.handler(async ({ input }) => {
        const { db, actor } = await work()
        const { media, name, bytes } = await getAttachment(db, actor, input)
        return { media, name, bytes: toBase64(bytes) }
      }),
      lost: os.attachments.lost.handler(async ({ input }) => {
        const { db, kit } = await workOn(input)
        return [...(await provedOf(db, input, kit.loaded.pack)).lost]
      }),
    },
    filling: {
      history: os.filling.history.handler(async ({ input }) => {
        const { db, actor, kit } = await workOn(input)
        return historyOf(db, actor, input, kit)
      }),
      sections: os.filling.sections.handler(async ({ input }) => {
        const { db, actor, kit } = await workOn(input)
        return [...sectionWords(db, actor, input, kit)]
      }),
      open: os.filling.open.handler(async ({ input }) => {
        const { db, actor, kit } = await workAnew(input)
        return openDraft(db, actor, input, kit)
      }),
      save: os.filling.save.handler(async ({ input }) => {
        const { db, actor, kit } = await workOn(input)
        return saveDraft(db, actor, input, kit)
      }),
    },
    exporting: {
      write: os.exporting.write.handler(async ({ input }) => {
        const { db, actor, kit } = await workOn(input)
        const { bytes, name } = await writeExport(db, actor, input, kit)
        return { file: toBase64(bytes), name }
      }),
    },
    importing: {
      mapping: os.importing.mapping.handler(async ({ input }) => {
        const { db, actor } = await work()
        return mappingFor(db, actor, input.target)
      }),
      remember: os.importing.remember.handler(async ({ input }) => {
        const { db, actor } = await work()
        rememberMapping(db, actor, input.target, input.mapping)
        return {}
      }),
    },
    keying: {
      open: os.keying.open.handler(async ({ input }) => {
        const { db, actor, kit } = await workOn(input)
        return keyingUnderWay(db, actor, input, kit)
      }),
      begin: os.keying.begin.handler(async ({ input }) => {
        const { db, actor, kit } = await workOn(input)
        return beginKeying(db, actor, input, kit)
      }),
      type: os.keying.type.handler(async ({ input }) => {
        const { db, actor, kit } = await workOn(input)
        return keyText(db, actor, input, kit)
      }),
      step: os.keying.step.handler(async ({ input }) => {
        const { db, actor, kit } = await workOn(input)
        return stepKeying(db, actor, input, kit)
      }),
      end: os.keying.end.handler(async ({ input }) => {
        const { db, actor, kit } = await workOn(input)
        endKeying(db, actor, input, kit)
        return {}
      }),
    },
    remedies: {
      list: os.remedies.list.handler(async ({ input }) => {
        const { db, actor } = await work()
        return [...remediesOf(db, actor, input.school)]
      }),
      save: os.remedies.save.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          saveRemedy(db, actor, input, kit)
          return {}
        }),
      ),
    },
    sealing: {
      seal: os.sealing.seal.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await workAnew(input)
          return [...(await seal(db, actor, input, kit))]
        }),
      ),
    },
    ...enrolmentRoutes(os, { ...deps, work }),
    ...stickRoutes(os, { ...deps, work }),
    principal: {
      key: os.principal.key.handler(async ({ input }) => {
        const { db, actor } = await work()
        return { key: await principalKeyOf(db, actor, input.school) }
      }),
      make: os.principal.make.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          const { passphraseWork } = deps
          return makePrincipalKey(db, actor, input, { ...kit, passphraseWork })
        }),
      ),
      waiting: os.principal.waiting.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        return { records: [...(await toConfirm(db, actor, input.school, kit))] }
      }),
      signed: os.principal.signed.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        return [...(await signedBy(db, actor, input.school, kit))]
      }),
      sign: os.principal.sign.handler(({ input }) =>
        inTurn(async () => {
          const { db, actor, kit } = await work()
          const { new_series: agreed = [], ...what } = input
          return { signed: await signAsThePrincipal(db, actor, { ...what, agreed }, kit) }
        }),
      ),
    },
    proof: {
      series: os.proof.series.handler(async ({ input }) => {
        const { db, actor } = await work()
        return [...seriesOf(db, actor, input.school)]
      }),
      records: os.proof.records.handler(async ({ input }) => {
        const { db, actor, kit } = await work()
        return recordsOf(db, actor, input.school, kit)
      }),
      holding: os.proof.holding.handler(async ({ input }) => {
        const { db, actor } = await work()
        return holdingOf(db, actor, input.school)
      }),
      standing: os.proof.standing.handler(async ({ input }) => {
        const { db, actor } = await work()
        return [...(await standingProofOf(db, actor, input.school))]
      }),
      show: os.proof.show.handler(async ({ input }) => {
        const { db, actor } = await work()
        return showProof(db, actor, input.school, input.hash)
      }),
    },
  })
}
