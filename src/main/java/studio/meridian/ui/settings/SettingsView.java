package studio.meridian.ui.settings;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Toggle;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.look.Languages;
import studio.meridian.ui.look.Look;
import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.shell.Command;
import studio.meridian.ui.shell.ScreenView;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The page of settings; what is changed holds at once and is kept by itself. */
public final class SettingsView implements ScreenView {
    private final SettingsModel model;
    private final Notices notices;
    private final Messages messages;
    private final Words words;
    private final TextField author = new TextField();
    private final Label copied = new Label();
    private final StackPane root = new StackPane();
    private final ScrollPane scroll;

    /** What the page shows and cannot know by itself. */
    public record Facts(String workspace, Path folder, Map<String, String> versions) {}

    /**
     * @param keys every command that works on all screens
     * @param speak shows the interface in another language
     */
    public SettingsView(
            SettingsModel model,
            Look look,
            Facts facts,
            List<Command> keys,
            Consumer<Locale> speak,
            Notices notices,
            Messages messages,
            Words words) {
        this.model = model;
        this.notices = notices;
        this.messages = messages;
        this.words = words;
        VBox page =
                new VBox(
                        title(),
                        appearance(look, speak),
                        person(),
                        workspace(facts),
                        network(),
                        new Section(messages.get("settings.keys")).with(new Keyboard(keys)),
                        new Section(messages.get("settings.about"))
                                .with(new About(facts.versions(), messages)));
        page.getStyleClass().add("settings-page");
        scroll = new ScrollPane(new StackPane(page));
        scroll.getContent().getStyleClass().add("settings-desk");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("settings");
        root.getStylesheets().add(Css.of("settings"));
        root.getChildren().add(scroll);
    }

    private Label title() {
        Label title = new Label(messages.get("screen.settings"));
        title.getStyleClass().add("screen-title");
        return title;
    }

    private Section appearance(Look look, Consumer<Locale> speak) {
        String theme = messages.get("settings.theme");
        String text = messages.get("settings.text-size");
        String language = messages.get("settings.language");
        return new Section(messages.get("settings.looks"))
                .row(
                        theme,
                        "",
                        new Toggle<>(
                                "settings-theme",
                                theme,
                                List.of(ThemeChoice.values()),
                                choice -> messages.get("settings.theme." + choice.key()),
                                look.choiceProperty(),
                                look.choiceProperty()::set))
                .row(
                        text,
                        "",
                        new Toggle<>(
                                "settings-text",
                                text,
                                List.of(TextScale.values()),
                                scale -> words.share(scale.percent(), TextScale.P100.percent()),
                                look.textScaleProperty(),
                                look.textScaleProperty()::set))
                .row(
                        language,
                        "",
                        new Toggle<>(
                                "settings-language",
                                language,
                                Languages.ALL,
                                locale -> LocaleTag.of(locale.toLanguageTag()).ownName(),
                                new javafx.beans.property.SimpleObjectProperty<>(
                                        Languages.of(
                                                messages.locale().toLanguageTag(),
                                                messages.locale())),
                                speak));
    }

    private Section person() {
        String name = messages.get("settings.author");
        author.setId("settings-author");
        author.setAccessibleText(name);
        author.setPromptText(messages.get("settings.author.prompt"));
        author.textProperty().addListener((_, _, typed) -> model.author(typed));
        author.focusedProperty()
                .addListener((_, _, here) -> {
                    if (!here) model.save();
                });
        model.authorProperty().subscribe(this::showAuthor);
        return new Section(messages.get("settings.you"))
                .row(name, messages.get("settings.author.hint"), author);
    }

    private void showAuthor(String name) {
        if (!author.getText().equals(name)) author.setText(name);
    }

    private Section workspace(Facts facts) {
        Label folder = new Label(facts.folder().toString());
        folder.setWrapText(true);
        folder.getStyleClass().add("settings-path");
        copied.setWrapText(true);
        model.copiedProperty().subscribe(this::showCopied);
        Button copy = button("settings.copy-now", this::copyNow);
        copy.setId("settings-copy-now");
        Button check = button("settings.check", () -> model.check(this::sound));
        check.setId("settings-check");
        return new Section(messages.get("settings.workspace"))
                .row(facts.workspace(), "", folder)
                .row(
                        messages.get("settings.copies"),
                        messages.get("settings.copies.hint"),
                        new VBox(copied, copy))
                .row(
                        messages.get("settings.soundness"),
                        messages.get("settings.soundness.hint"),
                        check);
    }

    private Section network() {
        String counting = messages.get("settings.counting");
        return new Section(messages.get("settings.network"))
                .row(
                        counting,
                        messages.get("settings.counting.hint"),
                        new Toggle<>(
                                "settings-counting",
                                counting,
                                List.of(true, false),
                                on -> messages.get("settings.counting." + (on ? "on" : "off")),
                                model.countingProperty(),
                                model::count));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(model.busyProperty());
        return button;
    }

    private void showCopied(@Nullable Instant at) {
        copied.setText(
                at == null
                        ? messages.get("settings.copies.none")
                        : messages.get("settings.copies.last", "when", words.since(at)));
    }

    private void copyNow() {
        model.copyNow(copy ->
                notices.tell(
                        messages.get(
                                "settings.copied", "file", String.valueOf(copy.getFileName()))));
    }

    private void sound() {
        notices.tell(messages.get("settings.sound"));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
        // The keys go to the page, which they scroll, and not to what was in front before.
        scroll.requestFocus();
    }

    @Override
    public void hidden() {
        model.save();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(Feather.SAVE, messages.get("settings.copy-now"), this::copyNow),
                Command.of(
                        Feather.CHECK_CIRCLE,
                        messages.get("settings.check"),
                        () -> model.check(this::sound)));
    }
}
