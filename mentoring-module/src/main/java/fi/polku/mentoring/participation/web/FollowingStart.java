package fi.polku.mentoring.participation.web;

import fi.polku.mentoring.participation.FollowingSchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts the following of participations with the web application. */
@WebListener
public class FollowingStart implements ServletContextListener {
    @Inject
    FollowingSchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
