package studio.meridian.ui.look;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.Scene;

import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.UiSettings;
import studio.meridian.ui.font.Fonts;

import java.util.List;

/** The chosen theme and text size, kept in the settings and worn by a scene. */
public final class Look {
    private static final String THEME = "ui.theme";
    private static final String TEXT = "ui.text-scale";

    private final ObjectProperty<ThemeChoice> choice;
    private final ObjectProperty<TextScale> textScale;
    private final ObjectProperty<ColorScheme> system =
            new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

    // Held here and only weakly by the platform, which outlives every window.
    private final MapChangeListener<String, Object> systemListener = _ -> resolve();

    public Look(UiSettings settings, Background background) {
        choice = new SimpleObjectProperty<>(ThemeChoice.ofKey(settings.get(THEME, "")));
        textScale = new SimpleObjectProperty<>(TextScale.of(settings.get(TEXT, "")));
        choice.addListener((_, _, now) -> keep(background, settings, THEME, now.key()));
        textScale.addListener(
                (_, _, now) -> keep(background, settings, TEXT, String.valueOf(now.percent())));
        choice.addListener(_ -> resolve());
    }

    private static void keep(Background background, UiSettings settings, String key, String value) {
        background.write(
                () -> {
                    settings.put(key, value);
                    return true;
                },
                _ -> {});
    }

    /** Dresses a scene and keeps it dressed as the choice and the system change. */
    public void dress(Scene scene) {
        Fonts.load();
        system.bind(scene.getPreferences().colorSchemeProperty());
        system.addListener(_ -> resolve());
        Platform.getPreferences().addListener(new WeakMapChangeListener<>(systemListener));
        scene.getProperties().put(Look.class, this);
        theme.addListener(_ -> wear(scene));
        textScale.addListener(_ -> wear(scene));
        resolve();
        wear(scene);
    }

    private void wear(Scene scene) {
        Application.setUserAgentStylesheet(theme.get().base());
        scene.getStylesheets()
                .setAll(
                        List.of(
                                theme.get().tokens(),
                                Css.of("studio"),
                                Css.of("controls"),
                                Css.of("article"),
                                textScale.get().sheet()));
    }

    private void resolve() {
        Theme wanted = Theme.of(system.get(), Platform.getPreferences());
        theme.set(choice.get().resolve(wanted));
    }

    /** What was chosen. */
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /** What is worn. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** How large text is. */
    public ObjectProperty<TextScale> textScaleProperty() {
        return textScale;
    }

    /** From light to dark and back; leaves the system's choice. */
    public void toggle() {
        choice.set(theme.get() == Theme.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }
}
