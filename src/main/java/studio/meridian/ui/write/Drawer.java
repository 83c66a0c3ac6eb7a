package studio.meridian.ui.write;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.common.UiSettings;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What stands at the side of the text when it is wanted: preview, details, history. */
final class Drawer extends BorderPane {
    private static final String OPEN = "ui.write.drawer";
    private static final String CLOSED = "closed";

    private final UiSettings settings;
    private final Background background;
    private final Map<Tab, Button> tabs = new EnumMap<>(Tab.class);
    private final Map<Tab, Node> contents = new EnumMap<>(Tab.class);
    private final Consumer<Tab> opened;
    private Tab current = Tab.PREVIEW;

    /** What can stand in it. */
    enum Tab {
        PREVIEW,
        CARDS,
        DETAILS,
        HISTORY;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param opened told which of them came to the front
     */
    Drawer(
            Map<Tab, Node> contents,
            Consumer<Tab> opened,
            UiSettings settings,
            Background background,
            Messages messages) {
        this.settings = settings;
        this.background = background;
        this.opened = opened;
        this.contents.putAll(contents);
        getStyleClass().add("drawer");
        HBox row = new HBox();
        row.getStyleClass().add("drawer-tabs");
        for (Tab tab : Tab.values()) {
            Button button = new Button(messages.get("write.drawer." + tab.key()));
            button.getStyleClass().add("filter-chip");
            button.setId("drawer-" + tab.key());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> open(tab));
            tabs.put(tab, button);
            row.getChildren().add(button);
        }
        setTop(row);
        String last = settings.get(OPEN, Tab.PREVIEW.key());
        for (Tab tab : Tab.values()) if (tab.key().equals(last)) current = tab;
        front(current);
        show(!last.equals(CLOSED));
    }

    /** Opens it at one of them. */
    void open(Tab tab) {
        front(tab);
        show(true);
        remember(tab.key());
    }

    /** Opens or closes it. */
    void toggle() {
        show(!isVisible());
        remember(isVisible() ? current.key() : CLOSED);
    }

    /** Closes it for now; it comes back at the next start as it was. */
    void hide() {
        show(false);
    }

    private void show(boolean wanted) {
        setVisible(wanted);
        setManaged(wanted);
        if (wanted) opened.accept(current);
    }

    private void front(Tab tab) {
        current = tab;
        tabs.forEach((one, button) -> button.pseudoClassStateChanged(Pseudo.CURRENT, one == tab));
        Node content = contents.get(tab);
        if (tab == Tab.PREVIEW) {
            setCenter(content);
        } else {
            ScrollPane scroll = new ScrollPane(content);
            scroll.setFitToWidth(true);
            setCenter(scroll);
        }
    }

    Tab current() {
        return current;
    }

    private void remember(String value) {
        background.write(
                () -> {
                    settings.put(OPEN, value);
                    return true;
                },
                _ -> {});
    }
}
