package studio.meridian.ui.common;

import javafx.scene.control.Label;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;

import java.util.Map;

/** One language of a post in few pixels: its tag and how much of it is translated. */
public final class Chip extends Label {
    /** A language that is written freely, so there is nothing to count. */
    public static Chip written(LocaleTag locale, Messages messages) {
        Chip chip = new Chip(locale);
        chip.setAccessibleText(locale.nameIn(messages.locale()));
        return chip;
    }

    /** A language that is being translated. */
    public static Chip translated(
            LocaleTag locale, long done, long total, Messages messages, Words words) {
        Chip chip = new Chip(locale);
        double share = total == 0 ? 1 : (double) done / total;
        chip.setGraphic(new ProgressRing(share));
        chip.pseudoClassStateChanged(Pseudo.DONE, share >= 1);
        chip.setAccessibleText(
                messages.get(
                        "chip.progress",
                        Map.of(
                                "language", locale.nameIn(messages.locale()),
                                "share", words.share(done, total))));
        return chip;
    }

    private Chip(LocaleTag locale) {
        super(locale.tag());
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
    }
}
