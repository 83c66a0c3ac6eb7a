package studio.meridian.ui.common;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;

import studio.meridian.model.LocaleTag;
import studio.meridian.ui.font.Fonts;

import java.util.Locale;

/** Dresses text of a language: the font with its local letter forms, and its direction. */
public final class Script {
    private Script() {}

    /** Gives the node the font of the language; its size and weight stay those of the sheets. */
    public static void font(Node node, LocaleTag locale) {
        node.setStyle("-fx-font-family: \"" + Fonts.familyFor(locale) + "\";");
    }

    /** Gives the node the font and the direction of the language. */
    public static void dress(Node node, LocaleTag locale) {
        font(node, locale);
        node.setNodeOrientation(orientation(locale));
    }

    /** The language's own name, or its English one where no bundled typeface draws its script. */
    public static String ownName(LocaleTag locale) {
        return Fonts.draws(locale) ? locale.ownName() : locale.nameIn(Locale.ENGLISH);
    }

    /** The direction of a language's text. */
    public static NodeOrientation orientation(LocaleTag locale) {
        return locale.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT;
    }
}
