package fi.polku.mentoring.material;

import java.nio.file.Path;

/**
 * A file that has been looked at and may be kept. Only {@link FileCheck} makes one.
 *
 * @param name cleaned
 * @param type what it is
 * @param content where it lies until it is kept
 * @param size in bytes
 * @param sha256 of the content
 */
@SuppressWarnings("ArrayRecordComponent") // written to the database and nowhere compared
public record CheckedFile(String name, FileType type, Path content, long size, byte[] sha256) {}
