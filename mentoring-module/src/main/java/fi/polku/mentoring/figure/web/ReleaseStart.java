package fi.polku.mentoring.figure.web;

import fi.polku.mentoring.figure.ReleaseSchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts the gathering of figures with the web application. */
@WebListener
public class ReleaseStart implements ServletContextListener {
    @Inject
    ReleaseSchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
