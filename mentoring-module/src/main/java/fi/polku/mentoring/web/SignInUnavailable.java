package fi.polku.mentoring.web;

import java.io.Serial;

/** The identity provider does not answer; nobody can sign in, those who are signed in work on. */
class SignInUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    SignInUnavailable(Throwable cause) {
        super("the identity provider does not answer as it should", cause);
    }
}
