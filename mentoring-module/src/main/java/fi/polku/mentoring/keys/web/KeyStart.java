package fi.polku.mentoring.keys.web;

import fi.polku.mentoring.keys.KeySchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Looks after keys from the start of the web application on, which ends where there is no master key. */
@WebListener
public class KeyStart implements ServletContextListener {
    @Inject
    KeySchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
