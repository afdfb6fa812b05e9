package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.shared.Slice;
import java.util.Optional;

/**
 * What the page of the learning log shows of it.
 *
 * @param entries a page of them, by date, newest first
 * @param month a month at a glance
 * @param draft what was typed and not saved
 * @param choices what a new entry can be linked to
 */
public record LogFront(Slice<LogEntryView> entries, LogMonth month, Optional<LogDraft> draft, LinkChoices choices) {}
