import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { shownSize } from '#renderer/ui/size.ts'
import styles from './folder-choice.module.css'

interface FolderChoiceProps {
  readonly title: string
  readonly folder: string
  readonly onFolder: (folder: string) => void
  /** What is write-protected can be read and not be written to. */
  readonly forWriting?: boolean
}

/** A stick that is plugged in shows by itself, soon enough that nobody looks for a button. */
const lookMs = 3_000

/** Where a stick is: what looks like one, a typed path, or the system's dialog where there is one. */
export function FolderChoice(props: FolderChoiceProps) {
  const { title, folder, onFolder, forWriting = false } = props
  const { words } = useSpeech()
  const { school, host, calls } = useApi()
  const places = useQuery(
    school.handing.places.queryOptions({ input: {}, refetchInterval: lookMs }),
  )
  const abilities = useQuery(host.abilities.queryOptions({ input: {} }))
  const name = useId()
  const found = places.data ?? []
  const browse = async () => {
    const { path } = await calls.host.pickFolder({ title: words.folder.browseTitle })
    if (path !== null) onFolder(path)
  }
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{title}</legend>
      {found.map((place) => (
        <label key={place.path} className={styles.place} data-chosen={folder === place.path}>
          <input
            type="radio"
            name={name}
            checked={folder === place.path}
            disabled={forWriting && place.read_only}
            onChange={() => onFolder(place.path)}
          />
          <span className={styles.label}>{place.label}</span>
          <span className={styles.path}>{place.path}</span>
          <span className={styles.marks}>
            {place.removable ? (
              <Mark tone="plain" icon="stick" word={words.folder.removable} quiet />
            ) : (
              <Mark tone="none" icon="folder" word={words.folder.mounted} quiet />
            )}
            {place.read_only ? <Mark tone="near" icon="lock" word={words.folder.readOnly} /> : null}
          </span>
          {place.free === undefined || place.total === undefined ? null : (
            <span className={styles.free}>
              {words.folder.free(shownSize(place.free), shownSize(place.total))}
            </span>
          )}
        </label>
      ))}
      {found.length === 0 && places.isFetched ? (
        <p className={styles.none}>{words.folder.none}</p>
      ) : null}
      <div className={styles.typed}>
        <TextInput
          className={styles.box}
          label={words.folder.path}
          placeholder={words.folder.pathHint}
          value={folder}
          onChange={(event) => onFolder(event.currentTarget.value)}
          spellCheck={false}
        />
        {abilities.data?.pick_folder === true ? (
          <Button
            variant="default"
            leftSection={<Icon name="folder" />}
            onClick={() => void browse()}
          >
            {words.folder.browse}
          </Button>
        ) : null}
        <Button
          variant="default"
          leftSection={<Icon name="search" />}
          onClick={() => void places.refetch()}
        >
          {words.folder.again}
        </Button>
      </div>
    </fieldset>
  )
}
