package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.NamePerson;
import fi.polku.mentoring.programme.Task;
import fi.polku.mentoring.web.Input;
import java.util.Optional;
import java.util.UUID;

/** Reads who is given which task, from a form or a JSON document. */
final class PersonInput {
    private PersonInput() {}

    static NamePerson read(Input input) {
        input.known("task", "person", "round");
        input.requiredLine("task", Input.LINE);
        input.requiredLine("person", Input.LINE);
        Optional<Task> task = input.choice("task", Task::of);
        Optional<UUID> person = input.id("person");
        Optional<UUID> round = input.id("round");
        input.check();
        return new NamePerson(task.orElseThrow(), person.orElseThrow(), round);
    }
}
