package fi.polku.mentoring.reply.web;

import fi.polku.mentoring.reply.ReplySchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts reading replies with the web application. */
@WebListener
public class ReplyStart implements ServletContextListener {
    @Inject
    ReplySchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
