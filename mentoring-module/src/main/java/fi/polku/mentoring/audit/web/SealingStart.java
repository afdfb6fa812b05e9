package fi.polku.mentoring.audit.web;

import fi.polku.mentoring.audit.SealingSchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts sealing with the web application. */
@WebListener
public class SealingStart implements ServletContextListener {
    @Inject
    SealingSchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
