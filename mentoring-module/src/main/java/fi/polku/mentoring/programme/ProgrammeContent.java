package fi.polku.mentoring.programme;

/**
 * What human resources say of a programme; each part is a step of setting it up.
 *
 * @param basics what it is called and for whom it is
 * @param form of its groups
 * @param habits how groups work
 * @param inRounds whether it runs in rounds; else a group begins whenever it is needed
 * @param words what those who think of taking part read
 * @param keeping what an organisation keeps its books by
 */
public record ProgrammeContent(
        Basics basics, GroupForm form, Habits habits, boolean inRounds, ProgrammeWords words, Keeping keeping) {

    /** The same with other basics. */
    public ProgrammeContent with(Basics other) {
        return new ProgrammeContent(other, form, habits, inRounds, words, keeping);
    }

    /** The same with another form and other habits. */
    public ProgrammeContent with(GroupForm other, Habits otherHabits) {
        return new ProgrammeContent(basics, other, otherHabits, inRounds, words, keeping);
    }

    /** The same in rounds, or without. */
    public ProgrammeContent inRounds(boolean rounds) {
        return new ProgrammeContent(basics, form, habits, rounds, words, keeping);
    }

    /** The same with other words. */
    public ProgrammeContent with(ProgrammeWords other) {
        return new ProgrammeContent(basics, form, habits, inRounds, other, keeping);
    }

    /** The same with other books. */
    public ProgrammeContent with(Keeping other) {
        return new ProgrammeContent(basics, form, habits, inRounds, words, other);
    }
}
