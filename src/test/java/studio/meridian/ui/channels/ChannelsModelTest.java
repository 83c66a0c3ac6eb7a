package studio.meridian.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.LatePolicy;
import studio.meridian.storage.ChannelStore.Usage;
import studio.meridian.storage.RecordFailure;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.channels.ChannelsModel.Row;
import studio.meridian.ui.common.AtOnce;
import studio.meridian.ui.common.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ChannelsModelTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private ChannelsModel model;
    private final List<Throwable> troubles = new ArrayList<>();

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        Background background = AtOnce.background();
        background.onTrouble(troubles::add);
        model = new ChannelsModel(workspace.channels, workspace.database.changes(), background);
        model.shown();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static ChannelDraft draft(String name, String folder, String address) {
        return new ChannelDraft(null, name, folder, address, "", "");
    }

    private Row only() {
        assertThat(model.rowsProperty().get()).hasSize(1);
        return model.rowsProperty().get().getFirst();
    }

    @Test
    void a_site_is_added_and_edited_and_keeps_settings_that_have_no_field() {
        model.save(draft(" Site ", "/srv/site", "https://example.org"), () -> {});
        Channel channel = only().channel();
        assertThat(channel.name()).isEqualTo("Site");
        assertThat(channel.active()).isTrue();
        assertThat(channel.settings())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("folder", "/srv/site", "base-url", "https://example.org"));
        workspace.channels.save(
                new Channel(
                        channel.id(),
                        "site",
                        "Site",
                        true,
                        Map.of("folder", "/srv/site", "zone", "Asia/Tokyo")));
        ChannelDraft again = ChannelDraft.of(only().channel());
        model.save(
                new ChannelDraft(again.id(), "Home", "/srv/home", "", "Porto Cinza", ""), () -> {});
        assertThat(only().channel().name()).isEqualTo("Home");
        assertThat(only().channel().settings())
                .containsEntry("zone", "Asia/Tokyo")
                .containsEntry("title", "Porto Cinza")
                .containsEntry("folder", "/srv/home");
    }

    @Test
    void what_cannot_work_is_not_saved() {
        assertThat(problem(draft("", "/srv/site", ""))).isEqualTo(ChannelDraft.Field.NAME);
        assertThat(problem(draft("Site", "site", ""))).isEqualTo(ChannelDraft.Field.FOLDER);
        assertThat(problem(draft("Site", "/", ""))).isEqualTo(ChannelDraft.Field.FOLDER);
        assertThat(problem(draft("Site", "/srv/site", "example.org")))
                .isEqualTo(ChannelDraft.Field.BASE_URL);
        assertThat(problem(draft("Site", "/srv/site", "https://example.org?a=b")))
                .isEqualTo(ChannelDraft.Field.BASE_URL);
        model.save(draft("Site", "site", ""), () -> {});
        assertThat(model.rowsProperty().get()).isEmpty();
        model.save(draft("Site", "/srv/site", ""), () -> {});
        assertThat(problem(draft("Site", "/srv/other", ""))).isEqualTo(ChannelDraft.Field.NAME);
        assertThat(model.problem(ChannelDraft.of(only().channel()))).isNull();
    }

    private ChannelDraft.Field problem(ChannelDraft draft) {
        return Objects.requireNonNull(model.problem(draft)).field();
    }

    @Test
    void an_inactive_channel_sends_nothing_and_keeps_what_waits() {
        model.save(draft("Site", "/srv/site", ""), () -> {});
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
    void only_what_was_never_used_is_removed_and_comes_back() {
        model.save(draft("Site", "/srv/site", ""), () -> {});
        Channel channel = only().channel();
        model.remove(channel, () -> {});
        assertThat(model.rowsProperty().get()).isEmpty();
        model.restore(channel);
        assertThat(only().channel().settings()).isEqualTo(channel.settings());
        plan();
        model.remove(only().channel(), () -> {});
        assertThat(only().usage().all()).isEqualTo(1);
        assertThat(troubles)
                .singleElement()
                .extracting("failure")
                .isInstanceOf(RecordFailure.ChannelInUse.class);
    }

    private void plan() {
        var text = workspace.article("Salt", "text").variant();
        workspace.deliveries.plan(
                text.id(), only().channel().id(), null, LatePolicy.ASK_AFTER_GRACE);
    }
}
