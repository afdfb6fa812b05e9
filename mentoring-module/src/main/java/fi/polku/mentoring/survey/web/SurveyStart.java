package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.survey.SurveySchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts the gathering of surveys with the web application. */
@WebListener
public class SurveyStart implements ServletContextListener {
    @Inject
    SurveySchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
