import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import { Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { HeldPack } from '#shared/contract/school.ts'

const stateLooks = {
  current: ['met', 'met'],
  superseded: ['none', 'info'],
  withdrawn: ['bad', 'error'],
  expired: ['near', 'warning'],
} as const

/** The packs of this installation: which one is in use, and whether the county has confirmed it. */
export function HeldPacks({ packs }: { readonly packs: readonly HeldPack[] }) {
  const { words, say } = useSpeech()
  const inUse = useDesk().engine.pack
  return (
    <Part title={words.packs.held}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.packs.pack}</th>
            <th scope="col">{words.packs.version}</th>
            <th scope="col">{words.packs.state}</th>
            <th scope="col">{words.packs.standing}</th>
            <th scope="col">{words.packs.kept}</th>
            <th scope="col">{words.packs.expires}</th>
          </tr>
        </thead>
        <tbody>
          {packs.map((pack) => {
            const [tone, icon] = stateLooks[pack.state]
            const isInUse = pack.id === inUse.id && pack.version === inUse.version
            const isConfirmed = pack.standing === 'confirmed'
            return (
              <tr key={pack.hash}>
                <td title={pack.hash}>{`${say(pack.title)} ${pack.id}`}</td>
                <td>{pack.version}</td>
                <td>
                  <Mark
                    tone={tone}
                    icon={icon}
                    word={isInUse ? words.packs.inUse : words.packs[pack.state]}
                  />
                </td>
                <td>
                  <Mark
                    tone={isConfirmed ? 'met' : 'unsure'}
                    icon={isConfirmed ? 'met' : 'unsure'}
                    word={words.packStanding[pack.standing]}
                  />
                </td>
                <td>{pack.kept_at === undefined ? words.packs.builtIn : momentOf(pack.kept_at)}</td>
                <td>{pack.expires_on ?? words.packs.never}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Part>
  )
}
