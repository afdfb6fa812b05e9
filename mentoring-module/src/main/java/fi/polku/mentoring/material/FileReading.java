package fi.polku.mentoring.material;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Reading a file part by part, each asked of the database as the reader anew: nobody who reads slowly holds a connection, and whoever may no longer see it gets
 * no more of it.
 */
@UseCases
public class FileReading {
    @Inject
    MaterialStore store;

    @Inject
    FileStore files;

    /**
     * What file a piece of material is.
     *
     * @param actor whom it is for
     * @param material which
     * @return its file
     * @throws Problem.NotFound when there is none for the actor, or it is no file
     */
    public StoredFile find(Actor actor, UUID material) {
        actor.person();
        return store.find(material).flatMap(Material::file).orElseThrow(Problem.NotFound::new);
    }

    /**
     * A part of a file.
     *
     * @param actor whom it is for
     * @param file which
     * @param number counts from 0
     * @return at most half a megabyte
     * @throws Problem.NotFound when it is not there any more for the actor
     */
    public byte[] part(Actor actor, StoredFile file, int number) {
        actor.person();
        return files.part(file.id(), number).orElseThrow(Problem.NotFound::new);
    }
}
