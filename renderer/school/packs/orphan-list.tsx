import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import { orphanFacts } from './orphan-facts.ts'

/** What was entered under an earlier pack and has no place now: kept, named as it was, with why. */
export function OrphanList() {
  const { orphans } = useDesk()
  const { words } = useSpeech()
  if (orphans.length === 0) return null
  return (
    <Part title={words.packs.orphans}>
      <p>{words.packs.orphansWhat}</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.packs.place}</th>
            <th scope="col">{words.packs.value}</th>
            <th scope="col">{words.packs.version}</th>
            <th scope="col">{words.packs.why}</th>
          </tr>
        </thead>
        <tbody>
          {orphans.map((orphan) => {
            const { place, value } = orphanFacts(orphan)
            return (
              <tr key={`${orphan.version} ${place}`}>
                <td>{place}</td>
                <td>{value}</td>
                <td>{orphan.version}</td>
                <td>{words.packs.orphanWhy[orphan.why]}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Part>
  )
}
