package studio.meridian.ui.translate.sentence;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.ui.common.Icons;

import java.util.Locale;

/** How far a sentence has come, as it is said on the screen. */
public enum UnitLook {
    UNTRANSLATED(Feather.CIRCLE, "quiet"),
    DRAFT(Feather.EDIT_3, "waiting"),
    STALE(Feather.ALERT_TRIANGLE, "waiting"),
    MACHINE(Feather.CPU, "machine"),
    TRANSLATED(Feather.CHECK, "ready"),
    REVIEWED(Feather.CHECK_CIRCLE, "ready"),
    FINAL(Feather.LOCK, "ready");

    private final Feather icon;
    private final String meaning;

    UnitLook(Feather icon, String meaning) {
        this.icon = icon;
        this.meaning = meaning;
    }

    /** The look of a unit as it stands. */
    public static UnitLook of(TranslationUnit unit) {
        if (unit.isStale()) return STALE;
        if (unit.state() == UnitState.INITIAL) {
            return unit.target().isBlank() ? UNTRANSLATED : DRAFT;
        }
        if (unit.state() == UnitState.REVIEWED) return REVIEWED;
        if (unit.state() == UnitState.FINAL) return FINAL;
        return unit.origin() == UnitOrigin.MACHINE ? MACHINE : TRANSLATED;
    }

    /** Its word. */
    public String word(Messages messages) {
        return messages.get("translate.state." + key(name()));
    }

    /** Where the words came from, empty when there are none. */
    public static String origin(UnitOrigin origin, Messages messages) {
        if (origin == UnitOrigin.NONE) return "";
        return messages.get("translate.origin." + key(origin.name()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Puts icon and word on a label. */
    public void show(Label label, Messages messages) {
        label.setText(word(messages));
        label.setGraphic(Icons.of(icon));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().setAll("label", "unit-state", "meaning-" + meaning);
    }
}
