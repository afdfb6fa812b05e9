package fi.polku.mentoring.sync.web;

import fi.polku.mentoring.sync.DeliverySchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts the delivery with the web application. */
@WebListener
public class DeliveryStart implements ServletContextListener {
    @Inject
    DeliverySchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
