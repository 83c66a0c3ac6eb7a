package studio.meridian.ui.channels;

import javafx.scene.control.Button;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.ui.channels.ChannelsModel.Row;
import studio.meridian.ui.overlay.Choice;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Layers;
import studio.meridian.ui.overlay.Notices;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be done with channels, each with the word about it and the way back. */
final class ChannelActions {
    private final ChannelsModel model;
    private final Layers layers;
    private final Notices notices;
    private final FolderChooser folders;
    private final Messages messages;

    ChannelActions(
            ChannelsModel model,
            Layers layers,
            Notices notices,
            FolderChooser folders,
            Messages messages) {
        this.model = model;
        this.layers = layers;
        this.notices = notices;
        this.folders = folders;
        this.messages = messages;
    }

    void add() {
        open("channels.add", "channels.do-add", ChannelDraft.empty());
    }

    void edit(Channel channel) {
        open("channels.edit-title", "channels.save", ChannelDraft.of(channel));
    }

    private void open(String titleKey, String verbKey, ChannelDraft draft) {
        ChannelForm form = new ChannelForm(draft, folders, messages);
        Button leave = new Button(messages.get("channels.leave"));
        leave.setOnAction(_ -> layers.close());
        Button save = new Button(messages.get(verbKey));
        save.setId("channel-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save(form));
        form.finish(messages.get(titleKey), leave, save);
        form.open(layers);
    }

    /** The card stays open until what was typed can be saved. */
    private void save(ChannelForm form) {
        ChannelDraft draft = form.draft();
        ChannelDraft.Problem problem = model.problem(draft);
        form.show(problem);
        if (problem != null) return;
        layers.close();
        model.save(draft, () -> notices.tell(messages.get("channels.saved", "name", draft.name())));
    }

    /** Says whether the folder of a site can be written to. */
    void test(Channel channel) {
        model.test(
                channel,
                found -> {
                    String key = found.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    notices.tell(
                            messages.get(
                                    "channels.test." + key,
                                    "folder",
                                    channel.settings().getOrDefault("folder", "")));
                });
    }

    void activate(Row row) {
        model.activate(
                row.channel(),
                true,
                () -> notices.tell(messages.get("channels.activated", "name", name(row))));
    }

    /** What waits is held, so that is said before it is done. */
    void deactivate(Row row) {
        if (row.usage().waiting() == 0) {
            hold(row);
            return;
        }
        new Dialogs(layers)
                .ask(
                        messages.get("channels.deactivate-title", "name", name(row)),
                        messages.get("channels.deactivate-words", "count", row.usage().waiting()),
                        List.of(
                                Choice.plain(messages.get("channels.leave"), () -> {}),
                                Choice.main(messages.get("channels.deactivate"), () -> hold(row))));
    }

    private void hold(Row row) {
        model.activate(
                row.channel(),
                false,
                () ->
                        notices.tell(
                                messages.get("channels.deactivated", "name", name(row)),
                                messages.get("notice.undo"),
                                () -> model.activate(row.channel(), true, () -> {})));
    }

    void remove(Channel channel) {
        model.remove(
                channel,
                () ->
                        notices.tell(
                                messages.get("channels.removed", Map.of("name", channel.name())),
                                messages.get("notice.undo"),
                                () -> model.restore(channel)));
    }

    private static String name(Row row) {
        return row.channel().name();
    }
}
