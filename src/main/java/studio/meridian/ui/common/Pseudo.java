package studio.meridian.ui.common;

import javafx.css.PseudoClass;

/** States the style sheets know beside those of JavaFX. */
public final class Pseudo {
    public static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    public static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    public static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private Pseudo() {}
}
