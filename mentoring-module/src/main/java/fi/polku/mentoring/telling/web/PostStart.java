package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.telling.PostSchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts telling people with the web application. */
@WebListener
public class PostStart implements ServletContextListener {
    @Inject
    PostSchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
