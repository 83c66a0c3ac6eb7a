package studio.meridian.secrets;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.SecretFailure.PassphraseFile.Why;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The first line of a file its owner alone can read, such as systemd puts credentials into. A pipe
 * serves too.
 */
public final class PassphraseFile implements PassphraseSource {
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Path file;

    public PassphraseFile(Path file) {
        this.file = file;
    }

    /**
     * Its first line.
     *
     * @throws FailureException {@link SecretFailure.PassphraseFile} when it does not serve
     */
    @Override
    public @Nullable Secret ask(boolean fresh) {
        try {
            if (isOpenToOthers()) throw unfit(Why.OPEN_TO_OTHERS, null);
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Secret line = Secret.of(text.lines().findFirst().orElse(""));
            if (line.isEmpty()) throw unfit(Why.EMPTY, null);
            return line;
        } catch (IOException e) {
            throw unfit(Why.UNREADABLE, e);
        }
    }

    private boolean isOpenToOthers() throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (!posix || !Files.isRegularFile(file)) return false;
        return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    private FailureException unfit(Why why, @Nullable Throwable cause) {
        return new FailureException(new SecretFailure.PassphraseFile(file.toString(), why), cause);
    }
}
