package studio.meridian.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.look.Look;
import studio.meridian.ui.look.Theme;

/** Where am I, what can I do, is all well. */
final class TitleBar extends HBox {
    private final Messages messages;
    private final Button waiting = new Button();
    private final Button theme;

    TitleBar(String workspace, Messages messages, Look look, Runnable palette, Runnable activity) {
        this.messages = messages;
        getStyleClass().add("title-bar");
        Label name = new Label(workspace, mark());
        name.getStyleClass().addAll("workspace-name", "may-clip");
        waiting.getStyleClass().add("fact");
        waiting.setId("waiting");
        waiting.setOnAction(_ -> activity.run());
        waiting.setMinWidth(Region.USE_PREF_SIZE);
        theme = Icons.button(Feather.MOON, messages.get("shell.theme.dark"), look::toggle);
        theme.setId("theme");
        HBox start = new HBox(name);
        start.getStyleClass().add("title-start");
        HBox end = new HBox(waiting, theme);
        end.getStyleClass().add("title-end");
        getChildren().addAll(start, gap(), search(palette), gap(), end);
    }

    private static Region mark() {
        Region mark = new Region();
        mark.getStyleClass().add("brand-mark");
        return mark;
    }

    private Button search(Runnable palette) {
        Label prompt = new Label(messages.get("palette.prompt"), Icons.of(Feather.SEARCH));
        prompt.getStyleClass().addAll("search-prompt", "may-clip");
        Label keys = new Label(Keys.of("Shortcut+K"));
        keys.getStyleClass().add("key-hint");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox inside = new HBox(prompt, gap(), keys);
        inside.getStyleClass().add("search-inside");
        Button search = new Button();
        search.setGraphic(inside);
        search.setId("search");
        search.setAccessibleText(messages.get("palette.prompt"));
        search.getStyleClass().add("search-button");
        search.setOnAction(_ -> palette.run());
        inside.prefWidthProperty().bind(search.widthProperty());
        return search;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Shows what was not sent yet. */
    void show(Pulse pulse) {
        boolean any = pulse.waiting() > 0;
        waiting.setGraphic(Icons.of(any ? Feather.REFRESH_CW : Feather.CHECK));
        waiting.setText(messages.get("shell.waiting", "count", pulse.waiting()));
    }

    /** Offers the other theme. */
    void show(Theme worn) {
        boolean dark = worn == Theme.DARK;
        theme.setGraphic(Icons.of(dark ? Feather.SUN : Feather.MOON));
        String name = messages.get(dark ? "shell.theme.light" : "shell.theme.dark");
        theme.setAccessibleText(name);
        theme.getTooltip().setText(name);
    }
}
