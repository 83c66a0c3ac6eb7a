package studio.meridian.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.leak.Known;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.platform.wordpress.ScriptedSite;
import studio.meridian.safe.Secret;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.account.Connections.Entry;
import studio.meridian.sync.account.TestAccounts;
import studio.meridian.ui.MouseDesk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The passphrase of a workspace, asked for in the window where the system keeps no keys. */
class PassphraseViewTest {
    private static final String WORDS = Known.WORDS;

    @TempDir Path temp;
    private TestWorkspace workspace;
    private ScriptedSite site;

    @BeforeEach
    void open() throws IOException {
        workspace = new TestWorkspace(temp.resolve("w"));
        site = Blog.letsIn(new ScriptedSite());
    }

    @AfterEach
    void close() {
        site.close();
        workspace.close();
    }

    /** A blog whose sign-in is sealed; the accounts given back are those of the next run. */
    private TestAccounts sealed() {
        TestAccounts first = TestAccounts.withoutRing(workspace);
        first.unlocking.choose(Secret.of(WORDS));
        first.connections.add(
                "wordpress",
                "Blog",
                new Entry(
                        Map.of("url", site.url(), "account", "noor"),
                        Map.of("password", Secret.of(Known.TOKEN)),
                        true,
                        false));
        return TestAccounts.withoutRing(workspace);
    }

    private static String problem(MouseDesk desk) {
        return desk.words("#passphrase-problem").getFirst();
    }

    private static boolean holds(MouseDesk desk, String words) {
        boolean[] found = new boolean[1];
        desk.hand()
                .on(() -> {
                    for (Node node : desk.hand().scene().getRoot().lookupAll(".text-input")) {
                        found[0] |= ((TextInputControl) node).getText().contains(words);
                    }
                });
        return found[0];
    }

    @Test
    void a_new_passphrase_is_typed_twice_and_then_the_account_is_kept() throws Exception {
        TestAccounts accounts = TestAccounts.withoutRing(workspace);
        MouseDesk.play(
                workspace,
                accounts,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    desk.hand().press("Shortcut+N");
                    desk.hand().click("#platform-wordpress");
                    desk.hand().type(site.url());
                    desk.hand().press("Tab");
                    desk.hand().type("noor");
                    desk.hand().press("Tab");
                    desk.hand().type(Known.TOKEN);
                    desk.hand().press("Enter");
                    assertThat(desk.owner()).isSameAs(desk.node("#passphrase"));
                    assertThat(desk.words("#passphrase-warning").getFirst())
                            .startsWith("Nobody can recover it");
                    assertThat(desk.nameless()).isEmpty();
                    desk.hand().press("Enter");
                    assertThat(problem(desk)).isEqualTo("Type the passphrase.");
                    desk.hand().type("kettle");
                    assertThat(desk.words("#passphrase-strength").getFirst()).startsWith("Weak");
                    desk.hand()
                            .type(
                                    Known.WORDS.substring("kettle".length())
                                            + ", and the lamp is green");
                    assertThat(desk.words("#passphrase-strength").getFirst()).startsWith("Good");
                    desk.hand().press("Enter");
                    assertThat(problem(desk)).isEqualTo("The two are not the same.");
                    assertThat(desk.owner()).isSameAs(desk.node("#passphrase-again"));
                    desk.hand().type(Known.WORDS + ", and the lamp is green");
                    desk.hand().press("Enter");
                    assertThat(desk.all(".dialog")).isEmpty();
                    assertThat(holds(desk, "kettle")).isFalse();
                });
        TestAccounts next = TestAccounts.withoutRing(workspace);
        next.unlocking.unlock(Secret.of(Known.WORDS + ", and the lamp is green"));
        assertThat(next.connections.test(workspace.channels.named("WordPress")))
                .isEqualTo("Noor Haddad");
    }

    @Test
    void who_does_not_want_a_passphrase_now_keeps_the_form_and_nothing_is_saved() throws Exception {
        TestAccounts accounts = TestAccounts.withoutRing(workspace);
        MouseDesk.play(
                workspace,
                accounts,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    desk.hand().press("Shortcut+N");
                    desk.hand().click("#platform-wordpress");
                    desk.hand().type(site.url());
                    desk.hand().press("Tab");
                    desk.hand().type("noor");
                    desk.hand().press("Tab");
                    desk.hand().type(Known.TOKEN);
                    desk.hand().press("Enter");
                    desk.hand().press("Esc");
                    assertThat(desk.words("#channel-problem").getFirst())
                            .startsWith("Without the passphrase");
                    desk.hand().press("Esc");
                    assertThat(desk.all(".dialog")).isEmpty();
                });
        assertThat(workspace.channels.all()).isEmpty();
    }

    @Test
    void a_test_of_a_locked_channel_asks_for_the_passphrase_until_it_is_right() throws Exception {
        TestAccounts accounts = sealed();
        MouseDesk.play(
                workspace,
                accounts,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    assertThat(desk.all("#channels-unlock")).hasSize(1);
                    desk.hand().click(".channel-test");
                    desk.hand().type("kettle at seven");
                    desk.hand().press("Enter");
                    assertThat(problem(desk)).startsWith("That is not the passphrase");
                    assertThat(desk.owner()).isSameAs(desk.node("#passphrase"));
                    // What was wrong is selected, so that typing replaces it.
                    desk.hand().type(WORDS);
                    desk.hand().press("Enter");
                    assertThat(desk.words(".notice .label").getFirst())
                            .isEqualTo("“Blog” lets you in as Noor Haddad.");
                    assertThat(desk.all("#channels-unlock")).isEmpty();
                    assertThat(holds(desk, "kettle")).isFalse();
                });
    }

    @Test
    void a_lost_passphrase_is_left_behind_with_all_sign_ins_and_no_text_is_lost() throws Exception {
        TestAccounts accounts = sealed();
        workspace.article("Salt", "text");
        MouseDesk.play(
                workspace,
                accounts,
                temp,
                desk -> {
                    desk.hand().press("Shortcut+5");
                    desk.hand().click("#channels-unlock");
                    desk.hand().click("#passphrase-lost");
                    // Enter takes nothing away.
                    desk.hand().press("Enter");
                    assertThat(accounts.connections.signedIn()).hasSize(1);
                    desk.hand().click("#passphrase-lost");
                    desk.hand().click(".danger");
                    assertThat(desk.all(".dialog")).isEmpty();
                    assertThat(desk.all("#channels-unlock")).isEmpty();
                    assertThat(desk.words(".channel-held").getFirst())
                            .startsWith("Nobody is signed in here.");
                    assertThat(desk.all(".channel-sign-in")).hasSize(1);
                });
        assertThat(accounts.connections.signedIn()).isEmpty();
        assertThat(workspace.channels.named("Blog").settings()).containsEntry("account", "noor");
        assertThat(workspace.posts.ids()).hasSize(1);
    }

    @Test
    void a_post_that_waits_for_the_passphrase_says_so_and_goes_out_when_it_is_given()
            throws Exception {
        TestAccounts accounts = sealed();
        var text = workspace.article("Salt", "text").variant();
        Delivery delivery =
                workspace.deliveries.plan(
                        text.id(),
                        workspace.channels.named("Blog").id(),
                        null,
                        LatePolicy.ASK_AFTER_GRACE);
        MouseDesk.play(
                workspace,
                accounts,
                temp,
                desk -> {
                    accounts.engine().run();
                    desk.hand().waitFor(".notice-action");
                    assertThat(desk.words(".notice .label").getFirst())
                            .isEqualTo("One delivery waits for the passphrase of this workspace.");
                    desk.hand().press("Shortcut+6");
                    Button unlock = (Button) desk.node(".need-card .activity-unlock");
                    assertThat(unlock.getAccessibleText()).isEqualTo("Unlock: Salt");
                    desk.hand().on(unlock::requestFocus);
                    desk.hand().on(unlock::fire);
                    assertThat(desk.owner()).isSameAs(desk.node("#passphrase"));
                    desk.hand().type(WORDS);
                    desk.hand().press("Enter");
                    assertThat(desk.all(".dialog")).isEmpty();
                    assertThat(accounts.unlocking.isLocked()).isFalse();
                    assertThat(state(delivery)).isEqualTo(DeliveryState.READY);
                });
    }

    private DeliveryState state(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id())).state();
    }
}
