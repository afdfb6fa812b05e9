package fi.polku.adapter.moodle;

import fi.polku.adapter.HostContract;
import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.HostMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MoodleKeepsTheContractTest extends HostContract {
    private static MoodleReplay moodle;

    @BeforeAll
    static void start() {
        moodle = new MoodleReplay();
    }

    @AfterAll
    static void stop() {
        moodle.close();
    }

    @Override
    protected Host connect() {
        return moodle.connect();
    }

    @Override
    protected int held(Feed feed) {
        return switch (feed) {
            case SCALES, FRAMEWORKS -> 1;
            case COMPETENCES -> 54;
            case UNITS -> 0;
            case PEOPLE -> MoodleSite.PEOPLE + 2;
            case PROFILES -> MoodleSite.PEOPLE;
        };
    }

    @Override
    protected int effects(HostMessage message) {
        return moodle.site.noted(message.id());
    }
}
