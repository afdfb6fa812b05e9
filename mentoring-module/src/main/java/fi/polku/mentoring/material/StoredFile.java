package fi.polku.mentoring.material;

import java.util.UUID;

/**
 * A file as it is kept. Never changed: another one takes its place.
 *
 * @param id the file
 * @param name cleaned, with its extension
 * @param type its media type, one of {@link FileType}
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 */
public record StoredFile(UUID id, String name, String type, long size, String sha256) {

    /**
     * How many parts it is read in.
     *
     * @return at least one
     */
    public int parts() {
        return (int) ((size + FileStore.PART - 1) / FileStore.PART);
    }
}
