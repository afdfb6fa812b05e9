package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.proposal.ProposalSchedule;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts working proposals out with the web application. */
@WebListener
public class ProposalStart implements ServletContextListener {
    @Inject
    ProposalSchedule schedule;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.start();
    }
}
