package fi.polku.tests.browser;

import fi.polku.tests.Someone;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A page with something on it, as somebody comes to see it.
 *
 * @param name of its picture
 * @param route the address as the code has it; empty for what has none of its own, such as a refusal
 * @param who sees it; nobody where one is not signed in
 * @param path the address itself
 * @param act what is done there first; this must not depend on the language
 */
record Sight(String name, String route, Optional<Someone> who, String path, Consumer<Window> act) {}
