import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { ProgressLine } from '#renderer/ui/progress-line.tsx'
import { shownSize } from '#renderer/ui/size.ts'

/** Often enough that a bar moves. */
const progressMs = 200

interface ReadingCourseProps {
  /** What is being done, before anything is known of how far. */
  readonly word: string
  /** Tells one act from the next. */
  readonly id: number
}

/** While replies are read from a stick: how far that has come. */
export function ReadingCourse({ word, id }: ReadingCourseProps) {
  const { words } = useSpeech()
  const { calls } = useApi()
  const course = useQuery({
    queryKey: ['reading', id],
    queryFn: () => calls.school.receiving.progress({}),
    refetchInterval: progressMs,
  })
  const progress = course.data?.progress ?? null
  if (progress === null) return <ProgressLine word={word} part={undefined} />
  const { files, bytes } = progress
  return (
    <ProgressLine
      word={words.reading.word(Math.min(files.done + 1, files.total), files.total)}
      part={bytes.total === 0 ? undefined : bytes.done / bytes.total}
    >
      {words.writing.bytes(shownSize(bytes.done), shownSize(bytes.total))}
    </ProgressLine>
  )
}
