package studio.meridian.ui.write;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.integrity.Finding;
import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.platform.Preflight.Severity;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.delivery.ChannelChoice;
import studio.meridian.ui.fit.FitLook;
import studio.meridian.ui.fit.RemarkList;
import studio.meridian.ui.overlay.Choice;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.write.PublishModel.Language;
import studio.meridian.ui.write.PublishModel.Ready;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks in which languages and where to publish, with what is missing said beside each. */
final class PublishDialog {
    private final PublishModel model;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Messages messages;
    private final Runnable toActivity;
    private final Runnable toChannels;

    PublishDialog(
            PublishModel model,
            Dialogs dialogs,
            Notices notices,
            Messages messages,
            Runnable toActivity,
            Runnable toChannels) {
        this.model = model;
        this.dialogs = dialogs;
        this.notices = notices;
        this.messages = messages;
        this.toActivity = toActivity;
        this.toChannels = toChannels;
    }

    void open(Id<Post> post) {
        model.prepare(post, this::ask);
    }

    private void ask(Ready ready) {
        if (ready.languages().isEmpty()) {
            say("write.publish.no-text", Choice.main(messages.get("write.publish.back"), () -> {}));
        } else if (ready.channels().isEmpty()) {
            say(
                    "write.publish.no-channel",
                    Choice.main(messages.get("write.publish.to-channels"), toChannels));
        } else {
            choose(ready);
        }
    }

    private void say(String key, Choice choice) {
        dialogs.ask(messages.get("write.publish.title"), messages.get(key), List.of(choice));
    }

    private void choose(Ready ready) {
        var channel = new SimpleObjectProperty<>(ready.channels().getFirst());
        Map<Variant, CheckBox> boxes = new LinkedHashMap<>();
        VBox form = new VBox();
        form.getStyleClass().add("dialog-form");
        if (ready.channels().size() > 1) {
            form.getChildren()
                    .add(
                            new ChannelChoice<>(
                                    messages.get("write.publish.channel"),
                                    ready.channels(),
                                    Channel::name,
                                    channel,
                                    channel::set));
        }
        VBox languages = new VBox();
        languages.getStyleClass().add("publish-languages");
        for (Language language : ready.languages())
            languages.getChildren().add(row(language, boxes, channel));
        ScrollPane scroll = new ScrollPane(languages);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("publish-scroll");
        form.getChildren().add(scroll);
        dialogs.ask(
                messages.get("write.publish.title"),
                messages.get("write.publish.text"),
                form,
                List.of(
                        Choice.plain(messages.get("write.cancel"), () -> {}),
                        Choice.main(
                                messages.get("write.publish.now"),
                                () -> publish(chosen(boxes), channel.get()))));
    }

    private VBox row(
            Language language,
            Map<Variant, CheckBox> boxes,
            ReadOnlyObjectProperty<Channel> channel) {
        Variant variant = language.variant();
        CheckBox box = new CheckBox(variant.locale().nameIn(messages.locale()));
        box.setId("publish-" + variant.locale().tag());
        box.setSelected(language.isComplete());
        boxes.put(variant, box);
        VBox row = new VBox(box);
        row.getStyleClass().add("publish-language");
        Map<Finding.Rule, Long> found = new LinkedHashMap<>();
        language.findings().forEach(one -> found.merge(one.rule(), 1L, Long::sum));
        found.forEach((rule, count) -> row.getChildren().add(finding(rule, count)));
        RemarkList remarks = new RemarkList(new FitLook(messages), null);
        remarks.getStyleClass().add("publish-remarks");
        row.getChildren().add(remarks);
        channel.subscribe(now -> fit(language, box, remarks, now));
        return row;
    }

    /** What the channel would refuse cannot be chosen, and the reason stands below it. */
    private static void fit(Language language, CheckBox box, RemarkList list, Channel channel) {
        boolean refused = language.isRefused(channel);
        // Back from a channel that refuses, it is chosen as it was at first.
        if (box.isDisabled() && !refused) box.setSelected(language.isComplete());
        if (refused) box.setSelected(false);
        box.setDisable(refused);
        Forecast forecast = language.forecasts().get(channel.id());
        list.show(
                forecast == null
                        ? List.of()
                        : forecast.preflight().remarks().stream()
                                .filter(one -> one.rule().severity() != Severity.NOTE)
                                .toList());
    }

    private Label finding(Finding.Rule rule, long count) {
        String words = messages.get(rule.key());
        Label label =
                new Label(
                        count > 1 ? words + " (" + count + ")" : words,
                        Icons.of(Feather.ALERT_CIRCLE));
        label.setWrapText(true);
        label.getStyleClass().addAll("meaning-waiting", "small", "publish-finding");
        return label;
    }

    private static List<Variant> chosen(Map<Variant, CheckBox> boxes) {
        return boxes.entrySet().stream()
                .filter(one -> one.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void publish(List<Variant> chosen, Channel channel) {
        if (chosen.isEmpty()) {
            notices.tell(messages.get("write.publish.none"));
            return;
        }
        model.publish(
                chosen,
                channel,
                () ->
                        notices.tell(
                                messages.get(
                                        "write.publish.queued",
                                        Map.of("count", chosen.size(), "channel", channel.name())),
                                messages.get("write.publish.to-activity"),
                                toActivity));
    }
}
