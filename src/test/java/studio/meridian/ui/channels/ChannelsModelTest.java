package studio.meridian.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.leak.Known;
import studio.meridian.model.Channel;
import studio.meridian.model.LatePolicy;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.MemoryRing;
import studio.meridian.storage.ChannelStore.Usage;
import studio.meridian.storage.RecordFailure;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.account.Connections.Entry;
import studio.meridian.sync.account.Connections.Removed;
import studio.meridian.sync.account.TestAccounts;
import studio.meridian.ui.channels.ChannelsModel.Row;
import studio.meridian.ui.common.AtOnce;
import studio.meridian.ui.common.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ChannelsModelTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private TestAccounts accounts;
    private ChannelsModel model;
    private final List<Throwable> troubles = new ArrayList<>();

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        Background background = AtOnce.background();
        background.onTrouble(troubles::add);
        MemoryRing ring = new MemoryRing("Ring");
        accounts = new TestAccounts(workspace, () -> ring);
        model =
                new ChannelsModel(
                        workspace.channels,
                        accounts.connections,
                        workspace.database.changes(),
                        background);
        model.shown();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Channel site(String name) {
        return accounts.connections
                .add("site", name, new Entry(Map.of("folder", "/srv/site"), Map.of(), true, false))
                .channel();
    }

    private Row only() {
        assertThat(model.rowsProperty().get()).hasSize(1);
        return model.rowsProperty().get().getFirst();
    }

    @Test
    void an_inactive_channel_sends_nothing_and_keeps_what_waits() {
        site("Site");
        plan();
        assertThat(workspace.outbox.actionable(workspace.now())).hasSize(1);
        model.activate(only().channel(), false, () -> {});
        assertThat(only().channel().active()).isFalse();
        assertThat(only().usage()).isEqualTo(new Usage(0, 1, 1));
        assertThat(workspace.outbox.actionable(workspace.now())).isEmpty();
        model.activate(only().channel(), true, () -> {});
        assertThat(workspace.outbox.actionable(workspace.now())).hasSize(1);
    }

    @Test
    void only_what_was_never_used_is_removed_and_comes_back_as_itself() {
        Channel channel = site("Site");
        List<Removed> removed = new ArrayList<>();
        model.remove(channel, removed::add);
        assertThat(model.rowsProperty().get()).isEmpty();
        model.restore(removed.getFirst());
        assertThat(only().channel()).isEqualTo(channel);
        plan();
        model.remove(only().channel(), removed::add);
        assertThat(only().usage().all()).isEqualTo(1);
        assertThat(troubles)
                .singleElement()
                .extracting("failure")
                .isInstanceOf(RecordFailure.ChannelInUse.class);
    }

    @Test
    void undo_does_not_take_the_name_of_a_channel_made_meanwhile() {
        List<Removed> removed = new ArrayList<>();
        model.remove(site("Site"), removed::add);
        Channel other = site("Site");
        model.restore(removed.getFirst());
        assertThat(only().channel()).isEqualTo(other);
        assertThat(troubles)
                .singleElement()
                .extracting("failure")
                .isEqualTo(new RecordFailure.ChannelExists("Site"));
    }

    @Test
    void what_came_with_an_import_is_ready_once_somebody_signed_in() {
        workspace.channels.add("wordpress", "Blog", false, Map.of());
        assertThat(only().needsSignIn()).isTrue();
        assertThat(only().isReady()).isFalse();
        workspace.channels.add("gopher", "Burrow", true, Map.of());
        Row unknown = model.rowsProperty().get().getLast();
        assertThat(unknown.offer()).as("no adapter").isNull();
        assertThat(unknown.isReady()).isFalse();
        Entry entry =
                new Entry(
                        Map.of("url", "https://example.org", "account", "noor"),
                        Map.of("password", Secret.of(Known.TOKEN)),
                        false,
                        false);
        accounts.connections.signIn(workspace.channels.named("Blog"), entry);
        assertThat(model.rowsProperty().get().getFirst().isReady()).isTrue();
    }

    private void plan() {
        var text = workspace.article("Salt", "text").variant();
        workspace.deliveries.plan(
                text.id(), only().channel().id(), null, LatePolicy.ASK_AFTER_GRACE);
    }
}
