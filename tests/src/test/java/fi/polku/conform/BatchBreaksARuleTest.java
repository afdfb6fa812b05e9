package fi.polku.conform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.conform.Report.Verdict;
import fi.polku.reference.Catalogue;
import fi.polku.reference.NightlyFiles;
import fi.polku.reference.Population;
import fi.polku.reference.Records;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference host's batches keep every rule; one that breaks a rule breaks that rule, and no other is blamed. */
class BatchBreaksARuleTest {
    private static final Catalogue ALL = Catalogue.load();
    // ESCO's thousands would only take time
    private static final Catalogue FEW = new Catalogue(ALL.scales(), ALL.frameworks(), ALL.of(Catalogue.EXPERT_WORK));

    @TempDir
    Path inbound;

    private Records records;
    private NightlyFiles host;
    private Path batch;

    @BeforeEach
    void a_full_batch_is_there() throws IOException {
        records = Records.of(Population.SEED, FEW);
        host = new NightlyFiles(records, inbound, 400);
        batch = host.full();
    }

    @Test
    void the_reference_host_keeps_every_rule_in_full_and_in_changes() throws IOException {
        Report full = report();
        assertThat(verdicts(full, Verdict.PASSED)).containsExactlyElementsOf(Rule.byFiles());
        records.remove(records.people().all().get(40).id());
        batch = host.changes();
        Report changes = report();
        assertThat(verdicts(changes, Verdict.BROKEN)).isEmpty();
        assertThat(verdicts(changes, Verdict.ABSENT)).containsExactly(Rule.R8, Rule.R9, Rule.R10);
    }

    @Test
    void the_published_examples_keep_every_rule() throws IOException {
        Path examples = Path.of("../docs/contract/v1/files");
        Report full = new BatchFolder(examples.resolve("batch-000041")).report();
        assertThat(verdicts(full, Verdict.PASSED)).containsExactlyElementsOf(Rule.byFiles());
        Report changes = new BatchFolder(examples.resolve("batch-000042")).report();
        assertThat(verdicts(changes, Verdict.BROKEN)).isEmpty();
        try (Stream<Path> documents = Files.list(examples)) {
            for (Path document : documents.filter(Files::isRegularFile).toList()) {
                BothSchemas.validate(document);
            }
        }
    }

    /** Changes the text of a file; with {@code honest} the manifest then tells of it as it is. */
    record Damage(String file, boolean honest, UnaryOperator<String> change) {}

    static Stream<Arguments> damages() {
        return Stream.of(
                damage(
                        Rule.F1,
                        "an invalid manifest",
                        "manifest.xml",
                        text -> text.replace("kind=\"full\"", "kind=\"all\"")),
                damage(
                        Rule.F1,
                        "another number",
                        "manifest.xml",
                        text -> text.replace("sequence=\"1\"", "sequence=\"2\"")),
                damage(
                        Rule.F1,
                        "a document type",
                        "manifest.xml",
                        text -> text.replace("<batch", "<!DOCTYPE batch><batch")),
                lie(
                        Rule.F2,
                        "other bytes",
                        "people-001.xml",
                        text -> text.replaceFirst("familyName=\"[A-ZÅÄÖ]", "familyName=\"Q")),
                lie(Rule.F2, "an end too early", "units-001.xml", text -> text.substring(0, text.length() - 20)),
                damage(
                        Rule.F2,
                        "more elements than told",
                        "manifest.xml",
                        text -> text.replaceFirst("(collection=\"scales\" elements=\")\\d+", "$19")),
                damage(
                        Rule.F3,
                        "another asOf",
                        "units-001.xml",
                        text -> text.replaceFirst("asOf=\"\\d{4}", "asOf=\"2001")),
                damage(
                        Rule.F4,
                        "a tombstone",
                        "people-001.xml",
                        text -> text.replace(
                                "</people>", "<removed id=\"p-x\" changed=\"2026-01-01T00:00:00Z\"/></people>")),
                damage(Rule.R3, "the same twice", "scales-001.xml", text -> text),
                damage(
                        Rule.R8,
                        "a unit that is not there",
                        "people-001.xml",
                        text -> text.replaceFirst(" unit=\"[^\"]+\"", " unit=\"u-nowhere\"")),
                damage(
                        Rule.R10,
                        "a level off the scale",
                        "profiles-001.xml",
                        text -> text.replaceFirst(" level=\"\\d\"", " level=\"9\"")),
                damage(
                        Rule.B3,
                        "a document type in a file",
                        "units-001.xml",
                        text -> text.replaceFirst("<units", "<!DOCTYPE units><units")),
                damage(
                        Rule.B4,
                        "an unknown attribute",
                        "units-001.xml",
                        text -> text.replaceFirst("<unit ", "<unit pay=\"1\" ")),
                damage(
                        Rule.B8,
                        "an address",
                        "people-001.xml",
                        text -> text.replaceFirst("givenName=\"[^\"]+\"", "givenName=\"https://x.example/\"")),
                damage(
                        Rule.B10,
                        "an identity code",
                        "people-001.xml",
                        text -> text.replaceFirst("givenName=\"[^\"]+\"", "givenName=\"131052-308T\"")));
    }

    private static Arguments damage(Rule rule, String what, String file, UnaryOperator<String> change) {
        return Arguments.of(rule, what, new Damage(file, true, change));
    }

    private static Arguments lie(Rule rule, String what, String file, UnaryOperator<String> change) {
        return Arguments.of(rule, what, new Damage(file, false, change));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("damages")
    void a_batch_with(Rule rule, String what, Damage damage) throws IOException {
        if (rule == Rule.R3) {
            String framework = element(text("frameworks-001.xml"));
            write("frameworks-001.xml", text("frameworks-001.xml").replace(framework, framework + framework), 1);
        } else {
            String before = text(damage.file());
            String after = damage.change().apply(before);
            assertThat(after).as(what).isNotEqualTo(before);
            if (damage.honest() && !damage.file().equals("manifest.xml")) {
                write(damage.file(), after, after.contains("<removed") ? 1 : 0);
            } else {
                Files.writeString(batch.resolve(damage.file()), after);
            }
        }
        Report report = report();
        assertThat(report.cases(rule)).as(what).isNotEmpty();
        assertThat(verdicts(report, Verdict.BROKEN)).as(what).contains(rule).doesNotContainAnyElementsOf(others(rule));
    }

    /** A twice-told framework is also invalid; a batch that is not read is blamed for what was not seen. */
    private static List<Rule> others(Rule rule) {
        return Rule.byFiles().stream()
                .filter(other -> other != rule)
                .filter(other -> rule != Rule.R3 || other != Rule.B4)
                .filter(other -> rule != Rule.F2 || (other != Rule.R8 && other != Rule.R9))
                .filter(other -> rule != Rule.B3 || other != Rule.R8)
                .toList();
    }

    private static String element(String document) {
        int from = document.indexOf("<framework ");
        return document.substring(from, document.indexOf("</framework>", from) + "</framework>".length());
    }

    private String text(String file) throws IOException {
        return Files.readString(batch.resolve(file), UTF_8);
    }

    /** Writes a file and tells of it in the manifest as it is. */
    private void write(String file, String content, int moreElements) throws IOException {
        Files.writeString(batch.resolve(file), content);
        Path path = batch.resolve(file);
        String entry = text("manifest.xml")
                .lines()
                .collect(Collectors.joining())
                .replaceAll(".*(<file name=\"" + file + "\"[^>]*>).*", "$1");
        int elements = Integer.parseInt(entry.replaceAll(".*elements=\"(\\d+)\".*", "$1")) + moreElements;
        String told = entry.replaceAll("elements=\"\\d+\"", "elements=\"" + elements + "\"")
                .replaceAll("bytes=\"\\d+\"", "bytes=\"" + Files.size(path) + "\"")
                .replaceAll("sha256=\"[0-9a-f]+\"", "sha256=\"" + Manifest.sha256(path) + "\"");
        Files.writeString(batch.resolve("manifest.xml"), text("manifest.xml").replace(entry, told));
    }

    @Test
    void a_folder_that_lacks_files_has_extra_ones_or_no_manifest() throws IOException {
        Files.delete(batch.resolve("scales-001.xml"));
        Files.writeString(batch.resolve("notes.txt"), "x");
        assertThat(report().cases(Rule.F2))
                .extracting(Report.Case::asked)
                .containsExactlyInAnyOrder("notes.txt", "scales-001.xml");
        Files.delete(batch.resolve("manifest.xml"));
        Report without = report();
        assertThat(verdicts(without, Verdict.BROKEN)).containsExactly(Rule.F1);
        assertThat(verdicts(without, Verdict.PASSED)).isEmpty();
    }

    @Test
    void it_is_asked_for_on_the_command_line() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Conform conform = new Conform(new PrintStream(printed, true, UTF_8), Optional.empty());
        assertThat(conform.run(List.of(batch.toString()), () -> {
                    throw new AssertionError("no host is asked");
                }))
                .isZero();
        assertThat(printed.toString(UTF_8)).contains("asked of " + batch, "F2   files are", "No rule is broken");
        Files.delete(batch.resolve("manifest.xml"));
        assertThat(conform.run(List.of(batch.toString()), () -> {
                    throw new AssertionError("no host is asked");
                }))
                .isEqualTo(1);
        assertThat(printed.toString(UTF_8)).contains("One rule is broken", "mend:  " + Rule.F1.mend());
    }

    private Report report() {
        return new BatchFolder(batch).report();
    }

    private static List<Rule> verdicts(Report report, Verdict verdict) {
        return report.rules().stream()
                .filter(rule -> report.verdict(rule) == verdict)
                .toList();
    }
}
