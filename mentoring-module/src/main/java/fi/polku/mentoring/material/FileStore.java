package fi.polku.mentoring.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The content of files in the database: parts of the same length, written and read one at a time. */
@ApplicationScoped
class FileStore {
    /** Of one part, in bytes: all that is in memory of a file. */
    static final int PART = 512 * 1024;

    @PersistenceContext
    EntityManager database;

    /** After the material that it is of. */
    void add(UUID id, CheckedFile file) {
        database.createNativeQuery(
                        "insert into polku.stored_file (id, name, type, size, sha256) values (:id, :name, :type, :size, :sha256)")
                .setParameter("id", id)
                .setParameter("name", file.name())
                .setParameter("type", file.type().media())
                .setParameter("size", file.size())
                .setParameter("sha256", file.sha256())
                .executeUpdate();
        try (InputStream in = Files.newInputStream(file.content())) {
            int number = 0;
            byte[] part = in.readNBytes(PART);
            while (part.length > 0) {
                add(id, number++, part);
                part = in.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(UUID file, int number, byte[] content) {
        database.createNativeQuery(
                        "insert into polku.file_part (file, number, content) values (:file, :number, :content)")
                .setParameter("file", file)
                .setParameter("number", number)
                .setParameter("content", content)
                .executeUpdate();
    }

    /** Nothing after the last, and nothing for whom the file is not. */
    Optional<byte[]> part(UUID file, int number) {
        List<?> found = database.createNativeQuery(
                        "select content from polku.file_part where file = :file and number = :number", byte[].class)
                .setParameter("file", file)
                .setParameter("number", number)
                .getResultList();
        return found.stream().findFirst().map(content -> (byte[]) content);
    }
}
