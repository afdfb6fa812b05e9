package fi.polku.conform;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param url the host's base address; absent for the reference host of the local run
 * @param folder a batch of files, in the place of a host
 * @param token the bearer token
 * @param person about whom messages may be sent
 * @param xRoadClient who asks, behind X-Road
 * @param json where the report is also written
 */
record Wishes(
        Optional<URI> url,
        Optional<Path> folder,
        Optional<String> token,
        Optional<String> person,
        Optional<String> xRoadClient,
        Optional<Path> json) {

    /** The arguments cannot be understood; the message says why. */
    static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unclear(String message) {
            super(message, null, false, false);
        }
    }

    static Wishes of(List<String> arguments) {
        Wishes wishes = new Wishes(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.startsWith("--")) {
                if (i + 1 == arguments.size()) {
                    throw new Unclear("\"conform\" needs something after " + word + ".");
                }
                wishes = wishes.with(word, arguments.get(++i));
            } else {
                wishes = wishes.with(word);
            }
        }
        return wishes;
    }

    private Wishes with(String word) {
        boolean isFirst = url.isEmpty() && folder.isEmpty();
        if (isFirst && Files.isDirectory(Path.of(word))) {
            return new Wishes(url, Optional.of(Path.of(word)), token, person, xRoadClient, json);
        }
        if (!isFirst || !word.matches("https?://[^/?#]+[^?#]*")) {
            throw new Unclear(
                    "\"conform\" takes one address such as https://host.example/competence/v1/, or a folder with a batch of files, not \""
                            + word + "\".");
        }
        return new Wishes(Optional.of(URI.create(word)), folder, token, person, xRoadClient, json);
    }

    private Wishes with(String option, String value) {
        return switch (option) {
            case "--token" -> new Wishes(url, folder, Optional.of(value), person, xRoadClient, json);
            case "--person" -> new Wishes(url, folder, token, Optional.of(value), xRoadClient, json);
            case "--xroad-client" -> new Wishes(url, folder, token, person, Optional.of(value), json);
            case "--json" -> new Wishes(url, folder, token, person, xRoadClient, Optional.of(Path.of(value)));
            default ->
                throw new Unclear(
                        "\"conform\" knows --token, --person, --xroad-client and --json, not " + option + ".");
        };
    }
}
