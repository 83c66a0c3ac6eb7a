package studio.meridian.sync.turn;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Sha256;
import studio.meridian.storage.database.OwnerOnly;
import studio.meridian.storage.database.StorageFailure;
import studio.meridian.storage.database.WorkspaceFolder;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where the processes of a workspace meet: a local socket that only their owner can reach. */
final class Meeting {
    /** Look at the outbox now. */
    static final String WAKE = "wake";

    /** Let somebody else send. */
    static final String YIELD = "yield";

    static final String YES = "yes";
    static final String NO = "no";

    /** Longer than any word that is said. */
    private static final int LONGEST = 32;

    /** What a socket's address may hold on every system (sun_path of macOS, with its end). */
    private static final int LONGEST_ADDRESS = 103;

    private Meeting() {}

    /**
     * The socket of a workspace. It lies in the workspace, or, because addresses of sockets are
     * short, in a folder of its own among the temporary ones.
     *
     * @throws IOException when that folder is not ours alone
     */
    static UnixDomainSocketAddress place(WorkspaceFolder folder) throws IOException {
        Path near = folder.root().toRealPath().resolve("sender.sock");
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ADDRESS) {
            return UnixDomainSocketAddress.of(near);
        }
        String name = Sha256.of(near.toString()).substring(0, 16);
        Path own = Path.of(System.getProperty("java.io.tmpdir"), "meridian-" + name);
        OwnerOnly.folder(own);
        String me = System.getProperty("user.name", "");
        if (Files.isSymbolicLink(own)
                || !Files.getOwner(own, LinkOption.NOFOLLOW_LINKS).getName().endsWith(me)) {
            throw new FailureException(new StorageFailure.Refused(own, "it is not ours"));
        }
        return UnixDomainSocketAddress.of(own.resolve("s"));
    }

    /** Reads one word; empty when none came, or more than a word. */
    static String hear(ReadableByteChannel channel) throws IOException {
        ByteBuffer heard = ByteBuffer.allocate(LONGEST);
        while (heard.hasRemaining() && channel.read(heard) >= 0) {
            int end = heard.position();
            if (end > 0 && heard.get(end - 1) == '\n') {
                return new String(heard.array(), 0, end - 1, StandardCharsets.US_ASCII);
            }
        }
        return "";
    }

    /** Says one word. */
    static void say(WritableByteChannel channel, String word) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((word + "\n").getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) channel.write(bytes);
    }
}
