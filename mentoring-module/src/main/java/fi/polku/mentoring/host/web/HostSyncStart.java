package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.HostSyncSchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts the sync with the web application. */
@WebListener
public class HostSyncStart implements ServletContextListener {
    @Inject
    HostSyncSchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
