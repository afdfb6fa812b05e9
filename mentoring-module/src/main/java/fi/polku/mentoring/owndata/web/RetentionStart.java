package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.RetentionSchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts retention with the web application. */
@WebListener
public class RetentionStart implements ServletContextListener {
    @Inject
    RetentionSchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
