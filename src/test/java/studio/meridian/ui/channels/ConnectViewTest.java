package studio.meridian.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.platform.bluesky.FakePds.refuses;
import static studio.meridian.platform.bluesky.FakePds.session;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.leak.Known;
import studio.meridian.model.Channel;
import studio.meridian.platform.bluesky.FakePds;
import studio.meridian.platform.http.FaultServer;
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.MemoryRing;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.account.Connections.Entry;
import studio.meridian.sync.account.TestAccounts;
import studio.meridian.ui.MouseDesk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Accounts are connected by keyboard and mouse in the real window, on real servers. */
class ConnectViewTest {
    private static final String PASSWORD = Known.TOKEN;

    @TempDir Path temp;
    private TestWorkspace workspace;
    private TestAccounts accounts;
    private ScriptedSite site;
    private FakePds pds;

    @BeforeEach
    void open() throws IOException {
        workspace = new TestWorkspace(temp.resolve("w"));
        MemoryRing ring = new MemoryRing("Ring");
        accounts = new TestAccounts(workspace, () -> ring);
        site = Blog.letsIn(new ScriptedSite());
        pds = new FakePds().on("createSession", session("a", 7200));
    }

    @AfterEach
    void close() {
        pds.close();
        site.close();
        workspace.close();
    }

    private void play(Consumer<MouseDesk> story) throws Exception {
        MouseDesk.play(
                workspace,
                accounts,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    story.accept(desk);
                });
    }

    private void blog() {
        accounts.connections.add(
                "wordpress",
                "Blog",
                new Entry(
                        Map.of("url", site.url(), "account", "noor"),
                        Map.of("password", Secret.of(PASSWORD)),
                        true,
                        false));
    }

    private static void fill(MouseDesk desk, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (i > 0) desk.hand().press("Tab");
            desk.hand().type(words[i]);
        }
    }

    private static String problem(MouseDesk desk) {
        return desk.words("#channel-problem").getFirst();
    }

    /** Whether the problem stands in the same row as a field that has the keyboard. */
    private static boolean isBeside(MouseDesk desk, String field) {
        Node node = desk.node(field);
        Node row = desk.node("#channel-problem").getParent();
        boolean inRow = false;
        for (Node one = node; one != null; one = one.getParent()) inRow |= one.equals(row);
        return inRow && node.equals(desk.owner());
    }

    private static List<String> everyText(MouseDesk desk) {
        List<String> all = new ArrayList<>();
        desk.hand()
                .on(() -> {
                    for (Node node : desk.hand().scene().getRoot().lookupAll("*")) {
                        if (node instanceof TextInputControl field) all.add(field.getText());
                        if (node instanceof Text text) all.add(text.getText());
                        all.add(String.valueOf(node.getAccessibleText()));
                    }
                });
        return all;
    }

    @Test
    void a_blog_is_connected_by_the_keyboard_alone() throws Exception {
        play(desk -> {
            desk.hand().press("Shortcut+N");
            assertThat(desk.nameless()).isEmpty();
            desk.hand().press("Down");
            desk.hand().press("Down");
            desk.hand().press("Down");
            desk.hand().press("Enter");
            assertThat(desk.words(".dialog-title")).containsExactly("Connect WordPress");
            assertThat(desk.owner()).isSameAs(desk.node("#channel-url"));
            assertThat(desk.nameless()).isEmpty();
            fill(desk, site.url() + "/2026/salt/", "noor", PASSWORD);
            site.say("/2026/salt/wp-json", 404, "{}").say("/2026/salt/ ", 200, "{}");
            desk.hand().press("Enter");
            assertThat(problem(desk)).contains("is not the platform");
            assertThat(isBeside(desk, "#channel-url")).isTrue();
            desk.hand().press("Shortcut+A");
            desk.hand().type(site.url());
            desk.hand().press("Enter");
            assertThat(desk.all(".dialog")).isEmpty();
            assertThat(desk.words(".notice .label").getFirst())
                    .isEqualTo("“WordPress” is connected as Noor Haddad.");
            assertThat(desk.words(".channel-fact")).contains(site.url(), "noor");
            assertThat(everyText(desk)).noneMatch(text -> text.contains(Known.WORD));
        });
        assertThat(accounts.connections.test(workspace.channels.named("WordPress")))
                .isEqualTo("Noor Haddad");
    }

    @Test
    void a_revoked_password_is_said_beside_its_field_and_nothing_is_kept() throws Exception {
        pds.on(
                "createSession",
                refuses(401, "AuthenticationRequired"),
                refuses(403, "AccountTakedown"),
                session("a", 7200));
        play(desk -> {
            desk.hand().press("Shortcut+N");
            desk.hand().click("#platform-bluesky");
            TextField address = (TextField) desk.node("#channel-url");
            desk.hand().on(() -> address.setText(pds.url()));
            fill(desk, "noor.test", PASSWORD);
            desk.hand().press("Enter");
            assertThat(problem(desk)).contains("does not let this account in", "revoked");
            assertThat(isBeside(desk, "#channel-password")).isTrue();
            assertThat(desk.node("#channel-password").getAccessibleHelp()).isEqualTo(problem(desk));
            assertThat(workspace.channels.all()).isEmpty();
            desk.hand().press("Enter");
            assertThat(problem(desk)).contains("may not do that");
            assertThat(isBeside(desk, "#channel-account")).isTrue();
            desk.hand().press("Enter");
            assertThat(desk.all(".dialog")).isEmpty();
        });
        assertThat(workspace.channels.named("Bluesky").settings())
                .containsEntry("did", FakePds.DID)
                .doesNotContainKey("number");
    }

    @Test
    void what_is_typed_is_hidden_until_the_eye_is_pressed() throws Exception {
        play(desk -> {
            desk.hand().press("Shortcut+N");
            desk.hand().click("#platform-wordpress");
            Node password = desk.node("#channel-password");
            desk.hand().on(password::requestFocus);
            desk.hand().type(PASSWORD);
            assertThat(drawn(desk)).doesNotContain(PASSWORD);
            desk.hand().click("#channel-password-eye");
            assertThat(drawn(desk)).contains(PASSWORD);
            assertThat(desk.node("#channel-password-eye").getAccessibleText())
                    .isEqualTo("Hide: Application password");
            desk.hand().click("#channel-password-eye");
            assertThat(drawn(desk)).doesNotContain(PASSWORD);
            desk.hand().press("Esc");
            assertThat(everyText(desk)).doesNotContain(PASSWORD);
        });
    }

    private static List<String> drawn(MouseDesk desk) {
        List<String> all = new ArrayList<>();
        Node field = desk.node("#channel-password");
        desk.hand()
                .on(() -> {
                    for (Node node : field.lookupAll("*")) {
                        if (node instanceof Text text) all.add(text.getText());
                    }
                });
        return all;
    }

    @Test
    void a_try_is_called_off_and_the_form_stays_as_it_was_typed() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        site.fail("users/me", peer -> waiting(peer, asked, answer));
        play(desk -> {
            desk.hand().press("Shortcut+N");
            desk.hand().click("#platform-wordpress");
            fill(desk, site.url(), "noor", PASSWORD);
            // Nothing comes to rest while a platform is asked, so the desk is not waited for.
            javafx.application.Platform.runLater(
                    () -> ((javafx.scene.control.Button) find(desk, "#channel-save")).fire());
            await(asked);
            javafx.application.Platform.runLater(
                    () -> ((javafx.scene.control.Button) find(desk, "#channel-leave")).fire());
            javafx.application.Platform.runLater(answer::countDown);
            desk.hand().settle();
            assertThat(problem(desk)).isEqualTo("Called off. Nothing was saved.");
            assertThat(((TextField) desk.node("#channel-account")).getText()).isEqualTo("noor");
            assertThat(desk.node("#channel-save").isDisabled()).isFalse();
        });
        assertThat(workspace.channels.all()).isEmpty();
    }

    private static Node find(MouseDesk desk, String selector) {
        return desk.hand().scene().getRoot().lookup(selector);
    }

    private static void waiting(FaultServer.Peer peer, CountDownLatch asked, CountDownLatch answer)
            throws IOException {
        asked.countDown();
        await(answer);
        peer.answer(200, "Connection: close\r\n", Blog.ME);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void undo_brings_a_removed_channel_back_signed_in() throws Exception {
        blog();
        Channel was = workspace.channels.named("Blog");
        play(desk -> {
            desk.hand().click(".channel-remove");
            assertThat(workspace.channels.all()).isEmpty();
            desk.hand().click(".notice-action");
            assertThat(workspace.channels.named("Blog")).isEqualTo(was);
            desk.hand().click(".channel-test");
            assertThat(desk.words(".notice .label").getFirst())
                    .isEqualTo("“Blog” lets you in as Noor Haddad.");
        });
    }

    @Test
    void a_revoked_channel_is_found_by_a_test_and_signed_in_again_from_there() throws Exception {
        blog();
        site.say("users/me", 401, "{\"code\":\"incorrect_password\",\"message\":\"Revoked.\"}");
        play(desk -> {
            desk.hand().click(".channel-test");
            assertThat(desk.words(".notice .label").getFirst()).contains("Revoked.");
            desk.hand().click(".notice-action");
            assertThat(desk.words(".dialog-title")).containsExactly("Sign in to “Blog”");
            assertThat(((TextField) desk.node("#channel-url")).getText()).isEqualTo(site.url());
            assertThat(desk.owner()).isSameAs(desk.node("#channel-password"));
            site.say("users/me", 200, Blog.ME);
            desk.hand().type("fresh");
            desk.hand().press("Enter");
            assertThat(desk.all(".dialog")).isEmpty();
        });
        assertThat(accounts.connections.signedIn()).hasSize(1);
    }

    @Test
    void a_channel_gets_another_name_and_a_taken_one_is_refused() throws Exception {
        blog();
        workspace.channels.add("site", "Site", true, Map.of("folder", temp.toString()));
        int asked = site.received().size();
        play(desk -> {
            desk.hand().click(".channel-edit");
            assertThat(desk.all("#channel-password")).isEmpty();
            desk.hand().press("Shortcut+A");
            desk.hand().type("Site");
            desk.hand().press("Enter");
            assertThat(problem(desk)).isEqualTo("There is a channel of this name already.");
            assertThat(isBeside(desk, "#channel-name")).isTrue();
            desk.hand().press("Shortcut+A");
            desk.hand().type("Diary");
            desk.hand().press("Enter");
            assertThat(desk.words(".channel-name")).contains("Diary");
        });
        assertThat(site.received()).hasSize(asked);
        assertThat(accounts.connections.test(workspace.channels.named("Diary")))
                .isEqualTo("Noor Haddad");
    }

    @Test
    void addresses_and_passwords_run_from_left_to_right_in_a_mirrored_window() throws Exception {
        play(desk -> {
            for (String tag : List.of("ar", "zh-Hans")) {
                desk.hand().speak(Locale.forLanguageTag(tag));
                desk.hand().press("Shortcut+5");
                desk.hand().press("Shortcut+N");
                desk.hand().click("#platform-wordpress");
                for (String field : List.of("#channel-url", "#channel-password")) {
                    assertThat(desk.node(field).getEffectiveNodeOrientation())
                            .as(tag + field)
                            .isEqualTo(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
                }
                assertThat(desk.nameless()).as(tag).isEmpty();
                desk.hand().press("Esc");
            }
        });
    }
}
