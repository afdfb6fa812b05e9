package fi.polku.run.http.ready;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All of it. */
@ApplicationPath("/")
public class ReadyApplication extends Application {}
