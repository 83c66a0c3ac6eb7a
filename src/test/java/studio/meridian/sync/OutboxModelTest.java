package studio.meridian.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.DeliveryState;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The model of the outbox ({@code Outbox.tla}), walked through by TLC in all its states. */
final class OutboxModelTest {
    private static final String INVARIANTS =
            "AtMostOnce ConfirmedIsThere CancelledStaysAway SendingIsOwned\n"
                    + "PROPERTY AlongTheEdges";

    @TempDir private Path temp;

    @ParameterizedTest
    @CsvSource({"draft", "put", "plain"})
    void nothing_is_published_twice_whatever_is_lost_late_or_killed(String kind) throws Exception {
        String said = check(kind, "FALSE", "FALSE", 2, 3, INVARIANTS);
        assertThat(said).contains("No error has been found");
        Matcher states = Pattern.compile("\\d+ states generated, .*").matcher(said);
        assertThat(states.find()).isTrue();
        System.out.println("outbox model, " + kind + ": " + states.group());
    }

    @ParameterizedTest
    @CsvSource({"plain,TRUE,FALSE", "put,FALSE,TRUE"})
    void the_model_finds_out_who_sends_again_without_proof(
            String kind, String naive, String forgets) throws Exception {
        assertThat(check(kind, naive, forgets, 1, 2, "AtMostOnce"))
                .contains("Invariant AtMostOnce is violated");
    }

    @Test
    void the_edges_of_the_model_are_those_of_the_program() throws Exception {
        String edges = model().split("Edges == ", 2)[1].split("}", 2)[0];
        Set<String> modelled = new TreeSet<>();
        Set<DeliveryState> states = EnumSet.noneOf(DeliveryState.class);
        Matcher edge = Pattern.compile("<<\"(\\w+)\", \"(\\w+)\">>").matcher(edges);
        while (edge.find()) {
            modelled.add(edge.group(1) + " > " + edge.group(2));
            states.add(DeliveryState.valueOf(edge.group(1)));
            states.add(DeliveryState.valueOf(edge.group(2)));
        }
        assertThat(states).hasSize(8);
        Set<String> programmed =
                states.stream()
                        .flatMap(from ->
                                from.next().stream()
                                        .filter(states::contains)
                                        .map(to -> from + " > " + to))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(modelled).isEqualTo(programmed);
    }

    private static String model() throws IOException {
        try (InputStream in = OutboxModelTest.class.getResourceAsStream("Outbox.tla")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String check(
            String kind, String naive, String forgets, int crashes, int calls, String invariants)
            throws Exception {
        Files.writeString(temp.resolve("Outbox.tla"), model());
        Files.writeString(
                temp.resolve("Outbox.cfg"),
                """
                SPECIFICATION Spec
                CONSTANTS Kind = "%s" Naive = %s Forgets = %s Crashes = %d Calls = %d
                INVARIANTS %s
                """
                        .formatted(kind, naive, forgets, crashes, calls, invariants));
        // A program of its own: it ends its process, and keeps its state in statics.
        Process tlc =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:+UseSerialGC",
                                        "-Xmx256m",
                                        "-cp",
                                        jar().toString(),
                                        "tlc2.TLC",
                                        "-deadlock",
                                        "-config",
                                        "Outbox.cfg",
                                        "Outbox.tla"))
                        .directory(temp.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(tlc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tlc.waitFor();
        return said;
    }

    private static Path jar() throws Exception {
        Class<?> tlc = Class.forName("tlc2.TLC");
        return Path.of(tlc.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
