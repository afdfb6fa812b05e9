package fi.polku.mentoring.learninglog;

import java.util.Optional;

/**
 * One's own entry, to be changed.
 *
 * @param entry as it is saved
 * @param draft what was typed over it and not saved
 * @param choices what it can be linked to
 */
public record LogEditing(LogEntryView entry, Optional<LogDraft> draft, LinkChoices choices) {}
