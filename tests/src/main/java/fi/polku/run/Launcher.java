package fi.polku.run;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the script {@code polku} calls, straight from this source, as nothing is built yet on a fresh clone. It therefore
 * names no class of another file: it looks whether the command can work, builds what has changed, and hands over to the classes
 * that have been built.
 */
public final class Launcher {
    private static final int USUAL_PORT = 8080;
    /** The other parts listen on the next ports. */
    private static final int LAST_PORT = 65_532;

    private static final String USAGE = """
            Polku: mentoring goals, learning logs and development paths beside a competence-management system

              ./polku run [--port N]             builds and starts Polku on this machine (port 8080); Ctrl-C ends it
              ./polku token ROLE                 prints a bearer token of the running Polku for curl;
                                                 ROLE: expert, mentor, supervisor, hr, matcher, admin
              ./polku test [--all]               runs the tests; with --all also those that take long
              ./polku bench NAME [--json FILE]   measures; without NAME lists what can be measured and set
              ./polku match FILE                 proposes groups for a round in a file (JSON or CSV) and prints them as JSON
              ./polku conform [URL | FOLDER] [--token T] [--person ID] [--xroad-client C] [--json FILE]
                                                 tries the rules of the contract on a host, or on a batch of files;
                                                 without either on the reference host of the running Polku
              ./polku verify-audit [--url U --user R --password-file F --key-file F --head-file F] [--json FILE]
                                                 whether the audit log is as it was sealed: that of the local run, or of
                                                 any database; ends with 0 when it is, 2 when not, 3 when to be looked at
              ./polku help                       this

            Data, settings and logs of the local run are in .polku/ (or in the folder that POLKU_STATE names).
            """;

    private final Path root;
    private final Build build;

    private Launcher(Path root) {
        this.root = root;
        this.build = new Build(root);
    }

    /** Something that a person has to mend first, in a sentence. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String sentence) {
            super(sentence);
        }
    }

    public static void main(String[] arguments) {
        int exit;
        try {
            Path root = Path.of(System.getProperty("polku.root", "")).toAbsolutePath();
            exit = new Launcher(root).carryOut(arguments.length == 0 ? "help" : arguments[0], rest(arguments));
        } catch (Unfit e) {
            System.err.println("polku: " + e.getMessage());
            exit = 1;
        } catch (IOException e) {
            System.err.println("polku: " + e);
            exit = 1;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("What was built cannot be called", e);
        }
        System.exit(exit);
    }

    private int carryOut(String command, List<String> arguments) throws IOException, ReflectiveOperationException {
        switch (command) {
            case "run":
                int port = port(arguments);
                refuseUnwritable(state(root));
                refuseIfRunning(state(root));
                if (portTaken(port)) {
                    throw new Unfit(portTakenSentence(port));
                }
                build.bring();
                return handOver("run", List.of(String.valueOf(port)));
            case "bench":
                refuseUnwritable(state(root));
                build.bring();
                return handOver("bench", arguments);
            case "conform":
                build.bring();
                return handOver("conform", arguments);
            case "verify-audit":
                build.bring();
                return handOver("verify-audit", arguments);
            case "match":
                refuseUnwritable(state(root));
                // What is printed is the proposal alone, so that it can be kept in a file.
                PrintStream out = System.out;
                System.setOut(System.err);
                build.bring();
                System.setOut(out);
                return handOver("match", arguments);
            case "token":
                return Files.exists(build.classpathFile()) ? handOver("token", arguments) : notBuilt();
            case "test":
                return test(arguments);
            case "help", "-h", "--help":
                System.out.print(USAGE);
                return 0;
            default:
                throw new Unfit("There is no command \"" + command + "\"; ./polku help lists those there are.");
        }
    }

    private static int notBuilt() {
        throw new Unfit("No Polku runs in this folder; start it with ./polku run.");
    }

    private static List<String> rest(String[] arguments) {
        return Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    }

    static int port(List<String> arguments) {
        if (arguments.isEmpty()) {
            return USUAL_PORT;
        }
        if (arguments.size() != 2 || !arguments.get(0).equals("--port")) {
            throw new Unfit("\"run\" takes nothing but --port N, not \"" + String.join(" ", arguments) + "\".");
        }
        String given = arguments.get(1);
        int port = given.matches("\\d{1,5}") ? Integer.parseInt(given) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new Unfit("The port must be a number from 1 to " + LAST_PORT + ", not \"" + given + "\".");
        }
        return port;
    }

    /** Where the local run keeps everything: the folder {@code POLKU_STATE} names, else {@code .polku}. */
    static Path state(Path root) {
        String given = System.getenv("POLKU_STATE");
        return given == null || given.isBlank()
                ? root.resolve(".polku")
                : Path.of(given).toAbsolutePath();
    }

    static void refuseUnwritable(Path folder) {
        try {
            Files.createDirectories(folder.resolve("log"));
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException e) {
            throw new Unfit("The folder " + folder + " cannot be written to, and Polku keeps its data there.");
        }
    }

    /** The lock that one run in the folder holds, or empty where another has it. */
    static Optional<FileChannel> lock(Path state) throws IOException {
        FileChannel channel = FileChannel.open(
                state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another part of this same process has it.
        }
        channel.close();
        return Optional.empty();
    }

    static void refuseIfRunning(Path state) throws IOException {
        Optional<FileChannel> lock = lock(state);
        if (lock.isEmpty()) {
            throw new Unfit("Polku already runs with the data in " + state + "; end that run first.");
        }
        lock.get().close();
    }

    /** Whether something listens there, on either of the addresses that a browser takes {@code localhost} for. */
    static boolean portTaken(int port) {
        boolean ipv6 = bindable("::1", 0);
        return !bindable("127.0.0.1", port) || (ipv6 && !bindable("::1", port));
    }

    static String portTakenSentence(int port) {
        return "Port " + port + " is taken by another program; choose another with ./polku run --port N.";
    }

    private static boolean bindable(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** In this same process, so that a signal to it reaches what it starts. */
    private int handOver(String command, List<String> arguments) throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : build.classpath()) {
            urls.add(entry.toUri().toURL());
        }
        ClassLoader built = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(built);
        return (int) built.loadClass("fi.polku.run.Polku")
                .getMethod("carryOut", String.class, List.class)
                .invoke(null, command, arguments);
    }

    private int test(List<String> arguments) throws IOException {
        boolean all = arguments.equals(List.of("--all"));
        if (!all && !arguments.isEmpty()) {
            throw new Unfit("\"test\" takes nothing but --all, not \"" + String.join(" ", arguments) + "\".");
        }
        build.refuseOldMaven();
        if (Browser.find().isEmpty()) {
            install(
                    root,
                    List.of("chromium-headless-shell", "chromium"),
                    "The browser tests need Chromium: install it with the system's package manager,"
                            + " or set POLKU_CHROMIUM to where it is.");
        }
        if (onPath("softhsm2-util").noneMatch(Files::isExecutable)) {
            install(
                    root,
                    List.of("softhsm2"),
                    "The tests of keys in a device need SoftHSM: install softhsm2 with the system's"
                            + " package manager.");
        }
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "clean", "verify"));
        if (all) {
            command.add("-Pall");
        }
        return ended(started(root, new ProcessBuilder(command).inheritIO()));
    }

    private static Stream<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(System.getProperty("path.separator")))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program));
    }

    /** The first of them that the system's packages have, where we may. */
    private static void install(Path project, List<String> names, String otherwise) throws IOException {
        boolean root = System.getProperty("user.name").equals("root");
        if (!root || onPath("apt-get").noneMatch(Files::isExecutable)) {
            throw new Unfit(otherwise);
        }
        if (!apt(project, List.of("update"))) {
            throw new Unfit("The system's packages cannot be looked up: \"apt-get update\" failed.");
        }
        for (String name : names) {
            System.out.println("Installing " + name + " for the tests");
            if (apt(project, List.of("install", "-y", name))) {
                return;
            }
        }
        throw new Unfit("apt-get can install none of " + String.join(", ", names) + ". " + otherwise);
    }

    private static boolean apt(Path project, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("apt-get", "-qq"));
        command.addAll(words);
        ProcessBuilder apt = new ProcessBuilder(command).inheritIO();
        apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return ended(started(project, apt)) == 0;
    }

    /** The browser for the tests: the one that {@code POLKU_CHROMIUM} names, else the system's own. */
    public static Optional<Path> chromium() {
        return Browser.find();
    }

    /** In that folder, and ended with us. */
    private static Process started(Path folder, ProcessBuilder builder) throws IOException {
        Process process = builder.directory(folder.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }));
        return process;
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** What has been built, and Maven where it is not or no longer what the sources say. */
    static final class Build {
        private static final Set<String> NO_SOURCES = Set.of("target", ".git", ".polku", ".idea", ".vscode");
        private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) \\S+ +\\[(\\d+)/(\\d+)]");

        private final Path root;

        Build(Path root) {
            this.root = root;
        }

        /** Runs Maven unless what is built was built from exactly these sources and is as it was then. */
        void bring() throws IOException {
            Path stamp = root.resolve("tests/target/built-by-polku");
            String sources = sources();
            if (Files.exists(stamp) && results().map(sources::concat).equals(Optional.of(Files.readString(stamp)))) {
                return;
            }
            refuseOldMaven();
            Path log = state(root).resolve("log").resolve("build.log");
            System.out.println("Building Polku; the first time its libraries are fetched, which takes some minutes");
            // From clean folders: what a deleted source left behind would be served on.
            List<String> command = List.of(
                    "mvn", "-B", "-Dquick", "-Dmaven.test.skip=true", "-Dstyle.color=never", "clean", "package");
            int exit = watched(new ProcessBuilder(command), log);
            Optional<String> results = results();
            if (exit != 0 || results.isEmpty()) {
                throw new Unfit("The build failed; " + log + " says why" + firstError(log) + ".");
            }
            Files.writeString(stamp, sources + results.get());
        }

        private int watched(ProcessBuilder maven, Path log) throws IOException {
            Process process = started(root, maven.redirectErrorStream(true));
            int fetched = 0;
            try (BufferedReader lines = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                    BufferedWriter copy = Files.newBufferedWriter(log)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    copy.write(line + "\n");
                    Matcher module = MODULE.matcher(line);
                    if (module.find()) {
                        System.out.println("  " + module.group(2) + "/" + module.group(3) + " " + module.group(1));
                    } else if (line.contains("Downloaded from") && ++fetched % 100 == 0) {
                        System.out.println("      " + fetched + " files fetched");
                    }
                }
            }
            return ended(process);
        }

        private static String firstError(Path log) throws IOException {
            try (Stream<String> lines = Files.lines(log)) {
                return lines.filter(line -> line.startsWith("[ERROR] "))
                        .findFirst()
                        .map(line -> " (" + line.substring("[ERROR] ".length()).strip() + ")")
                        .orElse("");
            }
        }

        void refuseOldMaven() throws IOException {
            String answer;
            try {
                Process process = new ProcessBuilder("mvn", "--version")
                        .redirectErrorStream(true)
                        .start();
                answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new Unfit("Polku is built with Maven 3.8 or newer, and no mvn was found; install it first.");
            }
            if (!mavenFits(answer)) {
                throw new Unfit("Polku is built with Maven 3.8 or newer, and mvn is \""
                        + answer.lines().findFirst().orElse("silent") + "\".");
            }
        }

        static boolean mavenFits(String version) {
            Matcher number = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)").matcher(version);
            if (!number.find()) {
                return false;
            }
            int major = Integer.parseInt(number.group(1));
            return major > 3 || (major == 3 && Integer.parseInt(number.group(2)) >= 8);
        }

        /** A digest of all that the build reads. */
        private String sources() throws IOException {
            List<Path> sources = new ArrayList<>();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = String.valueOf(folder.getFileName());
                    boolean skipped = NO_SOURCES.contains(name) || folder.endsWith("src/test");
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean beside = root.equals(file.getParent()) && !file.endsWith("pom.xml");
                    if (!beside && !file.toString().endsWith(".md")) {
                        sources.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            return digest(sources.stream());
        }

        /** A digest of what the build has made: somebody may have built other sources since, by hand. */
        private Optional<String> results() throws IOException {
            Path war = root.resolve("osaava-adapter/target/polku.war");
            Path server = root.resolve("tests/target/server/payara-micro.jar");
            List<Path> single = List.of(war, server, classpathFile());
            if (!single.stream().allMatch(Files::exists)
                    || !classpath().stream().allMatch(Files::exists)) {
                return Optional.empty();
            }
            try (Stream<Path> classes = Files.walk(root.resolve("tests/target/classes"))) {
                return Optional.of(digest(Stream.concat(classes, single.stream())));
            }
        }

        private String digest(Stream<Path> files) throws IOException {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
                }
                return HexFormat.of().formatHex(digest.digest()) + "\n";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }

        Path classpathFile() {
            return root.resolve("tests/target/run.classpath");
        }

        List<Path> classpath() throws IOException {
            List<Path> entries = new ArrayList<>();
            entries.add(root.resolve("tests/target/classes"));
            for (String entry : Files.readString(classpathFile()).strip().split(System.getProperty("path.separator"))) {
                entries.add(Path.of(entry));
            }
            return entries;
        }
    }

    /** The browser that the tests drive. */
    private static final class Browser {
        /** The one without a user interface first: it does the same in less time. */
        private static final List<String> NAMES = List.of(
                "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

        private static final Path MAC_CHROME = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

        private Browser() {}

        /** The browser for the tests: the one that {@code POLKU_CHROMIUM} names, else the system's own. */
        static Optional<Path> find() {
            String given = System.getenv("POLKU_CHROMIUM");
            if (given != null && !given.isBlank()) {
                return Optional.of(Path.of(given));
            }
            Stream<Path> onPath = NAMES.stream().flatMap(Launcher::onPath);
            return Stream.concat(onPath, Stream.of(MAC_CHROME))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
