package fi.polku.mentoring.persistence;

import fi.polku.mentoring.shared.Actor;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Makes the first argument of a use case the actor of its transaction; runs before the transaction begins. */
@ActsAs
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class ActsAsInterceptor {

    @AroundInvoke
    Object act(InvocationContext call) throws Exception {
        Object[] arguments = call.getParameters();
        if (arguments.length == 0 || !(arguments[0] instanceof Actor actor)) {
            throw new IllegalStateException(
                    call.getMethod() + " does not say who acts: the first argument is an Actor");
        }
        try (Acting ignored = Acting.as(actor)) {
            return call.proceed();
        }
    }
}
