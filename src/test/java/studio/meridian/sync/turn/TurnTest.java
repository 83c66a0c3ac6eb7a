package studio.meridian.sync.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.SenderLock;
import studio.meridian.storage.database.WorkspaceFolder;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** One sends, others can speak to it, and nobody else can. */
class TurnTest {
    private static final Executor HELPERS = work -> Thread.ofVirtual().start(work);

    @TempDir Path temp;
    private WorkspaceFolder folder;
    private final AtomicInteger woken = new AtomicInteger();

    @BeforeEach
    void make() {
        folder = new WorkspaceFolder(temp.resolve("w"));
        Database.create(folder, "test").close();
    }

    private Turn take(boolean yields) {
        Turn turn = Turn.take(folder, "the first", yields, woken::incrementAndGet, HELPERS);
        assertThat(turn).isNotNull();
        return turn;
    }

    @Test
    void there_is_one_turn_and_it_can_be_taken_again_after_it_ended() {
        try (Turn _ = take(false)) {
            assertThat(Turn.take(folder, "the second", false, () -> {}, HELPERS)).isNull();
            assertThat(SenderLock.who(folder)).isEqualTo("the first");
        }
        take(true).close();
    }

    @Test
    void one_that_sends_can_be_woken() {
        Neighbour neighbour = new Neighbour(folder, HELPERS);
        assertThat(neighbour.wake()).as("nobody is there").isFalse();
        try (Turn _ = take(false)) {
            assertThat(neighbour.wake()).isTrue();
            assertThat(woken).hasValue(1);
        }
        assertThat(neighbour.wake()).as("it is over").isFalse();
    }

    @Test
    void only_one_that_yields_gives_its_turn_up() {
        Neighbour neighbour = new Neighbour(folder, HELPERS);
        try (Turn turn = take(false)) {
            assertThat(neighbour.askToYield()).isFalse();
            assertThat(turn.isAskedFor()).isFalse();
        }
        try (Turn turn = take(true)) {
            assertThat(neighbour.askToYield()).isTrue();
            assertThat(turn.isAskedFor()).isTrue();
            assertThat(woken).as("so that it does not sleep on").hasValue(1);
        }
    }

    @Test
    void only_the_owner_reaches_the_socket() throws IOException {
        try (Turn _ = take(false)) {
            Path socket = Meeting.place(folder).getPath();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                    .isEqualTo("rw-------");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(socket.getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(Meeting.place(folder).getPath()).doesNotExist();
    }

    @Test
    void a_socket_left_by_a_process_that_was_killed_is_in_nobodys_way() throws IOException {
        Files.writeString(Meeting.place(folder).getPath(), "left over");
        try (Turn _ = take(false)) {
            assertThat(new Neighbour(folder, HELPERS).wake()).isTrue();
        }
    }

    @Test
    void a_workspace_deep_in_the_tree_is_reached_too() throws IOException {
        Path deep = temp;
        for (int i = 0; i < 12; i++) deep = deep.resolve("a-long-name-of-a-folder");
        folder = new WorkspaceFolder(deep);
        Database.create(folder, "test").close();
        assertThat(folder.root().toString().length()).isGreaterThan(200);
        try (Turn _ = take(false)) {
            assertThat(new Neighbour(folder, HELPERS).wake()).isTrue();
        }
    }

    @Test
    void what_it_does_not_know_changes_nothing() throws IOException {
        UnixDomainSocketAddress place = Meeting.place(folder);
        try (Turn turn = take(true)) {
            for (String said : new String[] {"", "\n", "yield please\n", "x".repeat(5000)}) {
                try (SocketChannel channel = SocketChannel.open(place)) {
                    channel.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.US_ASCII)));
                    channel.shutdownOutput();
                    assertThat(Meeting.hear(channel)).isEqualTo(Meeting.NO);
                } catch (IOException _) {
                    // It hung up on one who talks too much.
                }
            }
            assertThat(turn.isAskedFor()).isFalse();
            assertThat(woken).hasValue(0);
            assertThat(new Neighbour(folder, HELPERS).wake()).isTrue();
        }
    }
}
