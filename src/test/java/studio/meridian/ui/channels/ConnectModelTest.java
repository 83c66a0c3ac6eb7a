package studio.meridian.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.leak.Known;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.MemoryRing;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.database.TableDump;
import studio.meridian.sync.account.Connections.Connected;
import studio.meridian.sync.account.Connections.Entry;
import studio.meridian.sync.account.Connections.Removed;
import studio.meridian.sync.account.TestAccounts;
import studio.meridian.ui.channels.ConnectModel.Stage;
import studio.meridian.ui.common.AtOnce;
import studio.meridian.ui.common.Background;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Accounts are tried on a real server and kept, or not. */
class ConnectModelTest {
    private static final String PASSWORD = Known.TOKEN;

    @TempDir Path temp;
    private final MemoryRing ring = new MemoryRing("Ring");
    private TestWorkspace workspace;
    private ScriptedSite site;

    /** Notes what comes. */
    private static final class Heard implements ConnectModel.Ends {
        private final List<Connected> connected = new ArrayList<>();
        private final List<Throwable> failed = new ArrayList<>();
        private final List<Runnable> locked = new ArrayList<>();
        private final List<Runnable> lost = new ArrayList<>();

        @Override
        public void connected(Connected one) {
            connected.add(one);
        }

        @Override
        public void failed(Throwable why) {
            failed.add(why);
        }

        @Override
        public void locked(Runnable again) {
            locked.add(again);
        }

        @Override
        public void keyLost(Throwable why, Runnable again) {
            failed.add(why);
            lost.add(again);
        }
    }

    private final Heard heard = new Heard();

    @BeforeEach
    void open() throws IOException {
        workspace = new TestWorkspace(temp);
        site = Blog.letsIn(new ScriptedSite());
    }

    @AfterEach
    void close() {
        site.close();
        workspace.close();
    }

    private TestAccounts accounts() {
        return new TestAccounts(workspace, () -> ring);
    }

    private Entry entry(String password) {
        return new Entry(
                Map.of("url", site.url(), "account", "noor"),
                Map.of("password", Secret.of(password)),
                true,
                false);
    }

    private static ConnectModel model(TestAccounts accounts) {
        return new ConnectModel(accounts.connections, AtOnce.background());
    }

    private Channel only() {
        assertThat(workspace.channels.all()).hasSize(1);
        return workspace.channels.all().getFirst();
    }

    @Test
    void an_account_that_is_let_in_is_kept_with_what_the_platform_said_of_it() {
        model(accounts()).add("wordpress", "Blog", entry(PASSWORD), heard);
        assertThat(heard.failed).isEmpty();
        assertThat(heard.connected.getFirst().who()).isEqualTo("Noor Haddad");
        assertThat(only().settings())
                .containsEntry("root", site.url() + "/wp-json/")
                .containsEntry("name", "Noor Haddad");
        // The next run of the program is let in by what was kept.
        assertThat(accounts().connections.test(only())).isEqualTo("Noor Haddad");
    }

    @Test
    void the_password_is_in_no_file_of_the_workspace() throws IOException {
        model(accounts()).add("wordpress", "Blog", entry(PASSWORD), heard);
        assertThat(heard.connected).hasSize(1);
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains("kettle-canary")).as(file.toString()).isFalse();
            }
        }
        assertThat(ring.kept.toString()).doesNotContain("kettle");
    }

    @Test
    void a_refused_account_leaves_nothing_behind() {
        Map<String, String> before = TableDump.of(temp.resolve("workspace"));
        site.say("users/me", 401, "{\"code\":\"incorrect_password\",\"message\":\"Wrong.\"}");
        model(accounts()).add("wordpress", "Blog", entry(PASSWORD), heard);
        assertThat(heard.failed).hasSize(1);
        assertThat(TableDump.of(temp.resolve("workspace"))).isEqualTo(before);
        assertThat(ring.kept).isEmpty();
    }

    @Test
    void what_was_called_off_is_not_kept_even_when_the_platform_lets_us_in() {
        Deque<Runnable> reading = new ArrayDeque<>();
        Background slow =
                new Background(
                        reading::add, Runnable::run, Runnable::run, () -> true, (_, _) -> () -> {});
        ConnectModel model = new ConnectModel(accounts().connections, slow);
        model.add("wordpress", "Blog", entry(PASSWORD), heard);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.TRYING);
        model.add("wordpress", "Twice", entry(PASSWORD), heard);
        model.cancel();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.RESTING);
        assertThat(reading).as("one at a time").hasSize(1);
        reading.remove().run();
        assertThat(site.received()).as("it was let in").isNotEmpty();
        assertThat(workspace.channels.all()).isEmpty();
        assertThat(heard.connected).isEmpty();
        // And another try is free.
        model.add("wordpress", "Blog", entry(PASSWORD), heard);
        reading.remove().run();
        assertThat(heard.connected).hasSize(1);
    }

    @Test
    void signing_in_again_replaces_the_password_and_a_refusal_leaves_the_old_one() {
        TestAccounts accounts = accounts();
        model(accounts).add("wordpress", "Blog", entry(PASSWORD), heard);
        site.say("users/me", 401, "{\"code\":\"incorrect_password\"}");
        model(accounts).change(only(), entry("other"), heard);
        assertThat(heard.failed).hasSize(1);
        site.say("users/me", 200, Blog.ME);
        accounts.connections.test(only());
        String old = site.received().getLast().header("Authorization");
        model(accounts).change(only(), entry("other"), heard);
        assertThat(heard.connected).hasSize(2);
        accounts.connections.test(only());
        assertThat(site.received().getLast().header("Authorization")).isNotEqualTo(old);
    }

    @Test
    void a_new_name_asks_no_platform_and_keeps_the_sign_in() {
        TestAccounts accounts = accounts();
        model(accounts).add("wordpress", "Blog", entry(PASSWORD), heard);
        int asked = site.received().size();
        Channel was = only();
        Channel named = new Channel(was.id(), was.platform(), "Diary", true, was.settings());
        model(accounts).change(named, new Entry(Map.of(), Map.of(), false, false), heard);
        assertThat(site.received()).hasSize(asked);
        assertThat(only()).isEqualTo(named);
        assertThat(accounts.connections.test(only())).isEqualTo("Noor Haddad");
    }

    @Test
    void a_removed_channel_comes_back_signed_in_under_its_own_id() {
        TestAccounts accounts = accounts();
        model(accounts).add("wordpress", "Blog", entry(PASSWORD), heard);
        Channel was = only();
        Removed removed = accounts.connections.remove(was);
        assertThat(accounts.connections.signedIn()).isEmpty();
        accounts.connections.restore(removed);
        assertThat(only()).isEqualTo(was);
        assertThat(accounts().connections.test(only())).isEqualTo("Noor Haddad");
    }

    @Test
    void without_a_keyring_it_waits_for_a_passphrase_and_is_not_tried_twice() {
        TestAccounts accounts = TestAccounts.withoutRing(workspace);
        model(accounts).add("wordpress", "Blog", entry(PASSWORD), heard);
        assertThat(workspace.channels.all()).isEmpty();
        int asked = site.received().size();
        assertThat(accounts.unlocking.isFresh()).isTrue();
        accounts.unlocking.choose(Secret.of(Known.WORDS));
        heard.locked.getFirst().run();
        assertThat(heard.connected).hasSize(1);
        assertThat(site.received()).hasSize(asked);

        TestAccounts next = TestAccounts.withoutRing(workspace);
        assertThat(next.unlocking.isLocked()).isTrue();
        assertThat(next.unlocking.isFresh()).isFalse();
        next.unlocking.unlock(Secret.of(Known.WORDS));
        assertThat(next.unlocking.isLocked()).isFalse();
        assertThat(next.connections.test(only())).isEqualTo("Noor Haddad");
    }

    @Test
    void a_lost_key_is_said_and_a_new_one_is_made_once_all_is_forgotten() {
        model(accounts()).add("wordpress", "Blog", entry(PASSWORD), heard);
        ring.kept.clear();
        TestAccounts next = accounts();
        model(next).add("wordpress", "Second", entry("other"), heard);
        assertThat(((FailureException) heard.failed.getFirst()).failure())
                .isInstanceOf(SecretFailure.KeyGone.class);
        assertThat(workspace.channels.all()).hasSize(1);
        next.unlocking.forget();
        assertThat(next.connections.signedIn()).isEmpty();
        heard.lost.getFirst().run();
        assertThat(next.connections.test(workspace.channels.named("Second")))
                .isEqualTo("Noor Haddad");
        assertThat(next.connections.signedIn()).hasSize(1);
    }
}
