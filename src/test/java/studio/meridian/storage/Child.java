package studio.meridian.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts processes of the program that are to be killed, many and fast: after one that ends by
 * itself the others begin with its classes loaded (JEP 514, which wants archives on the class path
 * and no folders).
 */
public final class Child {
    private final Path folder;
    private final Class<?> program;
    private final String classPath;

    /**
     * @param folder of the test, for archives
     */
    public Child(Path folder, Class<?> program) throws IOException {
        this.folder = folder;
        this.program = program;
        List<String> parts = new ArrayList<>();
        for (String part :
                System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            Path path = Path.of(part);
            if (!Files.exists(path)) continue;
            parts.add(Files.isDirectory(path) ? packed(path, parts.size()) : part);
        }
        this.classPath = String.join(java.io.File.pathSeparator, parts);
    }

    private String packed(Path classes, int number) throws IOException {
        Path jar = folder.resolve("classes-" + number + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar.toString();
    }

    /** Runs it to its end, so that those after it start faster. */
    public Process train(String... arguments) throws IOException {
        return start("-XX:AOTCacheOutput=" + cache(), arguments);
    }

    /** Starts it. */
    public Process start(String... arguments) throws IOException {
        return start("-XX:AOTCache=" + cache(), arguments);
    }

    private Path cache() {
        return folder.resolve("child.aot");
    }

    private Process start(String option, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                option,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath,
                                program.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
