package studio.meridian.ui.translate;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.localization.memory.ExactMatch;
import studio.meridian.messages.Messages;
import studio.meridian.model.TranslationUnit;
import studio.meridian.ui.shell.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be done with the sentence in work and with the list, each with its keys. */
final class TranslateCommands {
    private static final int MOST_MATCHES = 9;

    private final TranslateModel model;
    private final Messages messages;
    private final List<Command> all = new ArrayList<>();

    TranslateCommands(TranslateModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** What can be done now. */
    List<Command> all() {
        all.clear();
        TranslationUnit unit = model.activeProperty().get();
        if (unit != null) sentence(unit);
        for (SegmentFilter filter : SegmentFilter.values()) {
            String name = messages.get("translate.filter." + filter.key());
            all.add(
                    Command.of(
                            Feather.FILTER,
                            messages.get("translate.show", "filter", name),
                            () -> model.filter(filter)));
        }
        return all;
    }

    /** The keys of a match that is not there do nothing else, such as going to another screen. */
    boolean takes(KeyEvent event) {
        boolean plain = event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        int number = event.getCode().getCode() - KeyCode.DIGIT0.getCode();
        boolean match = plain && number >= 1 && number <= MOST_MATCHES;
        if (!match || model.activeProperty().get() == null) return false;
        model.insert(number);
        return true;
    }

    private void sentence(TranslationUnit unit) {
        add(Feather.CHECK, "confirm", "Shortcut+Enter", model::confirm);
        add(Feather.CORNER_UP_LEFT, "needs-work", "Shortcut+Shift+Enter", model::needsWork);
        if (unit.isStale()) add(Feather.THUMBS_UP, "still-right", "Alt+K", model::stillRight);
        add(Feather.CHECK_CIRCLE, "review", "Alt+R", model::review);
        add(Feather.ARROW_DOWN, "next", "Shortcut+Down", model::next);
        add(Feather.ARROW_UP, "previous", "Shortcut+Up", model::previous);
        add(Feather.COPY, "copy-source", "Alt+S", model::copySource);
        all.add(Command.of(Feather.X, messages.get("translate.clear"), model::clear));
        List<ExactMatch> matches = model.matches();
        for (int i = 0; i < Math.min(MOST_MATCHES, matches.size()); i++) {
            ExactMatch match = matches.get(i);
            String title =
                    messages.get(
                            "translate.insert-match",
                            Map.of("number", i + 1, "words", match.target()));
            all.add(
                    Command.of(
                            Feather.CORNER_DOWN_LEFT,
                            title,
                            "Shortcut+" + (i + 1),
                            () -> model.insert(match)));
        }
    }

    private void add(Feather icon, String key, String keys, Runnable action) {
        all.add(Command.of(icon, messages.get("translate." + key), keys, action));
    }
}
