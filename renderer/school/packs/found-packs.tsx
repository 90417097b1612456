import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { FoundPack } from '#shared/contract/school.ts'
import { sayFault } from '#shared/words/fault-words.ts'

interface FoundPacksProps {
  readonly packs: readonly FoundPack[]
  readonly isBusy: boolean
  readonly onInstall: (file: string) => void
}

/** What lies in the folder, file by file; each new pack with its one act. */
export function FoundPacks({ packs, isBusy, onInstall }: FoundPacksProps) {
  const { words, language, say } = useSpeech()
  return (
    <Part title={words.packs.found}>
      {packs.length === 0 ? (
        <p>{words.packs.none}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{words.packs.state}</th>
              <th scope="col">{words.packs.file}</th>
              <th scope="col">{words.packs.pack}</th>
              <th scope="col">{words.packs.act}</th>
            </tr>
          </thead>
          <tbody>
            {packs.map((found) => {
              if (found.state === 'refused') {
                const { cause, remedy } = sayFault(found.fault, language)
                return (
                  <tr key={found.file}>
                    <td>
                      <Mark tone="bad" icon="error" word={words.packs.refused} />
                    </td>
                    <td>{found.file}</td>
                    <td colSpan={2}>{words.status.sentences([cause, remedy])}</td>
                  </tr>
                )
              }
              const isNew = found.state === 'new'
              return (
                <tr key={found.file}>
                  <td>
                    <Mark
                      tone={isNew ? 'plain' : 'none'}
                      icon={isNew ? 'receive' : 'met'}
                      word={isNew ? words.packs.new : words.packs.heldAlready}
                    />
                  </td>
                  <td>{found.file}</td>
                  <td>{words.help.packLine(say(found.title), found.version)}</td>
                  <td>
                    {isNew ? (
                      <Button
                        size="compact-sm"
                        disabled={isBusy}
                        onClick={() => onInstall(found.file)}
                      >
                        {words.packs.install}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Part>
  )
}
