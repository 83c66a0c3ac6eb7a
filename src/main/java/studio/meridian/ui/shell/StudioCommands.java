package studio.meridian.ui.shell;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.ui.look.Languages;
import studio.meridian.ui.look.Look;
import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Commands that work on every screen: theme, text size, language of the interface. */
public final class StudioCommands {
    private final Look look;
    private final Messages messages;
    private final Consumer<Locale> speak;

    /**
     * @param speak shows the interface in another language
     */
    public StudioCommands(Look look, Messages messages, Consumer<Locale> speak) {
        this.look = look;
        this.messages = messages;
        this.speak = speak;
    }

    /** All of them. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.add(theme(Feather.MONITOR, "theme.system", ThemeChoice.SYSTEM));
        all.add(theme(Feather.SUN, "theme.light", ThemeChoice.LIGHT));
        all.add(theme(Feather.MOON, "theme.dark", ThemeChoice.DARK));
        all.add(theme(Feather.CIRCLE, "theme.contrast", ThemeChoice.CONTRAST));
        all.add(text(Feather.ZOOM_IN, "text.larger", "Shortcut+Equals", () -> scale().larger()));
        all.add(text(Feather.ZOOM_OUT, "text.smaller", "Shortcut+Minus", () -> scale().smaller()));
        all.add(text(Feather.TYPE, "text.normal", "Shortcut+0", () -> TextScale.P100));
        for (Locale language : Languages.ALL) all.add(language(language));
        return all;
    }

    private TextScale scale() {
        return look.textScaleProperty().get();
    }

    private Command theme(Feather icon, String key, ThemeChoice choice) {
        return Command.of(icon, messages.get(key), () -> look.choiceProperty().set(choice));
    }

    private Command text(
            Feather icon, String key, String keys, java.util.function.Supplier<TextScale> wanted) {
        return Command.of(
                icon, messages.get(key), keys, () -> look.textScaleProperty().set(wanted.get()));
    }

    private Command language(Locale locale) {
        String name = LocaleTag.of(locale.toLanguageTag()).ownName();
        return Command.of(
                Feather.GLOBE,
                messages.get("shell.language", "name", name),
                () -> speak.accept(locale));
    }
}
